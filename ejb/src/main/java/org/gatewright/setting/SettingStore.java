package org.gatewright.setting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.spi.setting.Settings;

/** Settings of the protocols, kept in the node's memory until one changes. */
@ApplicationScoped
class SettingStore implements ChangeListener {

    private static final int MOST_PROTOCOLS = 100;

    private final Cache<String, Settings> known =
            Caffeine.newBuilder().maximumSize(MOST_PROTOCOLS).build();

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    Settings of(String protocol) {
        Settings remembered = known.getIfPresent(protocol);
        if (remembered != null) {
            return remembered;
        }
        Settings read = read(protocol);
        known.put(protocol, read);
        return read;
    }

    Settings read(String protocol) {
        Map<String, String> values = new LinkedHashMap<>();
        entities.createQuery(
                        "select s from SettingEntity s where s.protocol = :protocol order by s.key",
                        SettingEntity.class)
                .setParameter("protocol", protocol)
                .getResultStream()
                .forEach(setting -> values.put(setting.key(), setting.content()));
        return new Settings(values);
    }

    void replace(String protocol, Settings settings) {
        entities.createQuery("delete from SettingEntity s where s.protocol = :protocol")
                .setParameter("protocol", protocol)
                .executeUpdate();
        settings.values().forEach((key, value) -> entities.persist(new SettingEntity(protocol, key, value)));
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.SETTING) {
            known.invalidate(change.id());
        }
    }

    @Override
    public void missedChanges() {
        known.invalidateAll();
    }
}
