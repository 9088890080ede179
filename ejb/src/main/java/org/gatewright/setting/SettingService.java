package org.gatewright.setting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
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

    /** What is set, without what is secret. */
    public Settings load(Actor actor, String protocol) {
        actor.require(Permission.INSTANCE_READ);
        List<Setting> declared = declared(protocol);
        return SettingSecrets.without(declared, SettingCheck.initial(declared).with(store.read(protocol)));
    }

    /**
     * Replaces the settings of a protocol. A secret that is not given stays as it is.
     *
     * @throws DomainException {@code SETTING_INVALID} at the key that can't be saved; {@code NOT_FOUND} if no plugin speaks
     *     the protocol
     */
    public void change(Actor actor, String protocol, Settings settings) {
        actor.require(Permission.INSTANCE_WRITE);
        List<Setting> declared = declared(protocol);
        Settings all = SettingSecrets.kept(declared, store.read(protocol), settings);
        Settings checked = checked(protocol, declared, all);
        store.replace(protocol, checked, SettingSecrets.keys(declared));
        audit.record(AuditEntry.change(actor, Action.SETTING_CHANGED, "protocol", protocol, protocol)
                .with(SettingSecrets.without(declared, checked).values()));
        changes.fire(new Changed(Changed.Kind.SETTING, protocol));
    }

    /** What is set, secrets included, from memory as a rule. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Unguarded("read by the protocol itself while it answers")
    public Settings of(String protocol) {
        return store.of(protocol);
    }

    private Settings checked(String protocol, List<Setting> declared, Settings settings) {
        try {
            return SettingCheck.checked(declared, settings);
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
