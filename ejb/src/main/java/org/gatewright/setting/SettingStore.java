package org.gatewright.setting;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.gatewright.spi.setting.Settings;

/** Settings of the protocols, kept in the node's memory until one changes. Secret ones rest encrypted. */
@ApplicationScoped
class SettingStore implements ChangeListener {

    private static final int MOST_PROTOCOLS = 100;

    private final NodeCache<Settings> known = new NodeCache<>(MOST_PROTOCOLS);

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Secrets secrets;

    @Inject
    void measure(Meters meters) {
        known.measure(meters, "settings");
    }

    Settings of(String protocol) {
        return known.get(protocol, this::read);
    }

    /** Read as values, past what the transaction has in its hands: they are kept for longer than it lasts. */
    Settings read(String protocol) {
        return SettingRows.read(
                entities.createQuery(
                                "select s.key as name, s.content as content, s.encrypted as encrypted from SettingEntity s"
                                        + " where s.protocol = :protocol order by s.key",
                                Tuple.class)
                        .setParameter("protocol", protocol),
                secrets);
    }

    /**
     * Stores all settings of a protocol.
     *
     * @param secretKeys which of them are encrypted
     */
    void replace(String protocol, Settings settings, Set<String> secretKeys) {
        entities.createQuery("delete from SettingEntity s where s.protocol = :protocol")
                .setParameter("protocol", protocol)
                .executeUpdate();
        SettingRows.write(
                settings,
                secretKeys,
                secrets,
                (key, content, encrypted) -> entities.persist(new SettingEntity(protocol, key, content, encrypted)));
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.SETTING) {
            known.drop(change.id());
        }
    }

    @Override
    public void missedChanges() {
        known.dropAll();
    }
}
