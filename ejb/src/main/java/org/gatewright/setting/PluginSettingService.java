package org.gatewright.setting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.Organizations;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Switches;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** What is set for a plugin as a whole, and where it is switched off: in the instance, or in one organization. */
@Stateless
public class PluginSettingService {

    @Inject
    PluginSettingStore store;

    @Inject
    PluginSwitches switches;

    @Inject
    PluginRegistry plugins;

    @Inject
    Organizations organizations;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    /** Every plugin as it stands in an organization, those that failed left out. */
    public List<PluginStanding> list(Actor actor, String organizationId) {
        actor.require(Permission.ORGANIZATION_READ, organizationId);
        String owner = owner(Optional.of(organizationId));
        Switches off = switches.read();
        return plugins.list().stream()
                .filter(plugin -> plugin.state() != PluginInfo.State.FAILED)
                .map(PluginInfo::id)
                .map(id -> new PluginStanding(
                        id,
                        off.isOn(id, Switches.EVERYWHERE),
                        off.isOn(id, owner),
                        !store.read(id, owner).values().isEmpty()))
                .toList();
    }

    /**
     * What holds in an organization, or in the instance if none is named.
     *
     * @throws DomainException {@code NOT_FOUND} if there is no such plugin or organization
     */
    public PluginChoice load(Actor actor, String plugin, Optional<String> organizationId) {
        require(actor, Permission.INSTANCE_READ, Permission.ORGANIZATION_READ, organizationId);
        List<Setting> declared = declared(plugin);
        String owner = owner(organizationId);
        Settings own = store.read(plugin, owner);
        boolean inherits = organizationId.isPresent() && own.values().isEmpty();
        Settings holds = inherits ? store.read(plugin, PluginSettingStore.INSTANCE) : own;
        return new PluginChoice(
                switches.isOn(plugin, owner),
                !inherits,
                SettingSecrets.without(declared, SettingCheck.initial(declared).with(holds)));
    }

    /**
     * Replaces the settings. A secret that is not given stays as it is.
     *
     * @throws DomainException {@code SETTING_INVALID} at the key that can't be saved; {@code NOT_FOUND} if there is no such
     *     plugin or organization
     */
    public void change(Actor actor, String plugin, Optional<String> organizationId, Settings settings) {
        require(actor, Permission.INSTANCE_WRITE, Permission.ORGANIZATION_WRITE, organizationId);
        List<Setting> declared = declared(plugin);
        String owner = owner(organizationId);
        Settings checked =
                checked(plugin, declared, SettingSecrets.kept(declared, store.read(plugin, owner), settings));
        store.replace(plugin, owner, checked, SettingSecrets.keys(declared));
        record(
                entry(actor, Action.PLUGIN_SETTINGS_CHANGED, plugin, organizationId)
                        .with(SettingSecrets.without(declared, checked).values()),
                plugin);
    }

    /** Gives up what an organization has of its own, so that what the instance has holds there. */
    public void reset(Actor actor, String plugin, String organizationId) {
        actor.require(Permission.ORGANIZATION_WRITE, organizationId);
        declared(plugin);
        if (store.remove(plugin, owner(Optional.of(organizationId)))) {
            record(entry(actor, Action.PLUGIN_SETTINGS_RESET, plugin, Optional.of(organizationId)), plugin);
        }
    }

    /** Switches a plugin on or off. What it added stays as it is set, and works again when the plugin is back on. */
    public void turn(Actor actor, String plugin, Optional<String> organizationId, boolean on) {
        require(actor, Permission.INSTANCE_WRITE, Permission.ORGANIZATION_WRITE, organizationId);
        declared(plugin);
        if (switches.set(plugin, owner(organizationId), on)) {
            Action action = on ? Action.PLUGIN_SWITCHED_ON : Action.PLUGIN_SWITCHED_OFF;
            record(entry(actor, action, plugin, organizationId), plugin);
        }
    }

    /** What the plugin itself is told, secrets included, from memory as a rule. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Unguarded("read by the plugin itself while it works")
    public PluginSettings of(String plugin, List<Setting> declared) {
        return new Told(store, plugin, SettingCheck.initial(declared));
    }

    private record Told(PluginSettingStore store, String plugin, Settings initial) implements PluginSettings {

        @Override
        public Settings instance() {
            return initial.with(store.instance(plugin));
        }

        @Override
        public Settings organization(String nameOrId) {
            return initial.with(store.organization(plugin, nameOrId));
        }
    }

    private static void require(Actor actor, Permission everywhere, Permission there, Optional<String> organizationId) {
        organizationId.ifPresentOrElse(id -> actor.require(there, id), () -> actor.require(everywhere));
    }

    private String owner(Optional<String> organizationId) {
        return organizationId.map(id -> organizations.load(id).id()).orElse(PluginSettingStore.INSTANCE);
    }

    private static Settings checked(String plugin, List<Setting> declared, Settings settings) {
        try {
            return SettingCheck.checked(declared, settings);
        } catch (InvalidSettingException refused) {
            throw SettingRefusal.of("plugin." + plugin, refused);
        }
    }

    private List<Setting> declared(String plugin) {
        return plugins.snapshot().settings(plugin).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    private static AuditEntry entry(Actor actor, Action action, String plugin, Optional<String> organizationId) {
        AuditEntry entry = AuditEntry.change(actor, action, "plugin", plugin, plugin);
        return organizationId.map(entry::inOrganization).orElse(entry);
    }

    private void record(AuditEntry entry, String plugin) {
        audit.record(entry);
        changes.fire(new Changed(Changed.Kind.PLUGIN, plugin));
    }
}
