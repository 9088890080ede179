package org.gatewright.setting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.ProtocolExtension;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** What is set for a protocol in the whole instance. */
@Stateless
public class SettingService {

    @Inject
    SettingStore store;

    @Inject
    PluginRegistry plugins;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    public Settings load(Actor actor, String protocol) {
        actor.require(Permission.INSTANCE_READ);
        return SettingCheck.initial(declared(protocol)).with(store.read(protocol));
    }

    /**
     * Replaces the settings of a protocol.
     *
     * @throws DomainException {@code SETTING_INVALID} at the key that can't be saved; {@code NOT_FOUND} if no plugin speaks
     *     the protocol
     */
    public void change(Actor actor, String protocol, Settings settings) {
        actor.require(Permission.INSTANCE_WRITE);
        Settings checked = checked(protocol, settings);
        store.replace(protocol, checked);
        audit.record(AuditEntry.change(actor, "setting.changed", "protocol", protocol, protocol)
                .with(checked.values()));
        changes.fire(new Changed(Changed.Kind.SETTING, protocol));
    }

    @Unguarded("read by the protocol itself while it answers")
    public Settings of(String protocol) {
        return store.of(protocol);
    }

    private Settings checked(String protocol, Settings settings) {
        try {
            return SettingCheck.checked(declared(protocol), settings);
        } catch (InvalidSettingException refused) {
            throw SettingRefusal.of(protocol, refused);
        }
    }

    private List<Setting> declared(String protocol) {
        return plugins.snapshot()
                .protocol(protocol)
                .map(ProtocolExtension::settings)
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }
}
