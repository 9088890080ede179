package org.gatewright.setting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Set;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.key.Secrets;
import org.gatewright.metric.Meters;
import org.gatewright.organization.OrganizationRemoval;
import org.gatewright.organization.Organizations;
import org.gatewright.spi.setting.Settings;

/** Settings of plugins as a whole, kept in the node's memory until one changes. Secret ones rest encrypted. */
@ApplicationScoped
class PluginSettingStore implements ChangeListener {

    static final String INSTANCE = "";
    private static final int MOST = 10_000;

    private final NodeCache<Settings> known = new NodeCache<>(MOST);

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Organizations organizations;

    @Inject
    Secrets secrets;

    @Inject
    void measure(Meters meters) {
        known.measure(meters, "plugin-settings");
    }

    Settings instance(String plugin) {
        return known.get(plugin, found -> read(plugin, INSTANCE));
    }

    /** What an organization of that name or id has of its own, or else the instance. */
    Settings organization(String plugin, String nameOrId) {
        // An id of a plugin has no space in it.
        Settings own = known.get(
                plugin + " " + nameOrId,
                found -> read(plugin, organizations.idOf(nameOrId).orElse(nameOrId)));
        return own.values().isEmpty() ? instance(plugin) : own;
    }

    /** Read as values, past what the transaction has in its hands: they are kept for longer than it lasts. */
    Settings read(String plugin, String owner) {
        return SettingRows.read(
                entities.createQuery(
                                "select s.key as name, s.content as content, s.encrypted as encrypted from PluginSettingEntity s"
                                        + " where s.plugin = :plugin and s.ownerId = :owner order by s.key",
                                Tuple.class)
                        .setParameter("plugin", plugin)
                        .setParameter("owner", owner),
                secrets);
    }

    /**
     * Stores all settings of a plugin.
     *
     * @param secretKeys which of them are encrypted
     */
    void replace(String plugin, String owner, Settings settings, Set<String> secretKeys) {
        remove(plugin, owner);
        SettingRows.write(
                settings,
                secretKeys,
                secrets,
                (key, content, encrypted) ->
                        entities.persist(new PluginSettingEntity(plugin, owner, key, content, encrypted)));
    }

    /** Says whether there was anything. */
    boolean remove(String plugin, String owner) {
        return entities.createQuery("delete from PluginSettingEntity s where s.plugin = :plugin and s.ownerId = :owner")
                        .setParameter("plugin", plugin)
                        .setParameter("owner", owner)
                        .executeUpdate()
                > 0;
    }

    void organizationGoes(@Observes @Priority(OrganizationRemoval.POLICIES) OrganizationRemoval removal) {
        entities.createQuery("delete from PluginSettingEntity s where s.ownerId = :owner")
                .setParameter("owner", removal.organization().id())
                .executeUpdate();
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.PLUGIN || change.kind() == Changed.Kind.ORGANIZATION) {
            known.dropAll();
        }
    }

    @Override
    public void missedChanges() {
        known.dropAll();
    }
}
