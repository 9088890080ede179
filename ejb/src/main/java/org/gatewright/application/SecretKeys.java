package org.gatewright.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.setting.Setting;

/**
 * Which settings are secret.
 *
 * @param own of the application
 * @param byFactory of mappers, by the id of their factory
 */
record SecretKeys(Set<String> own, Map<String, Set<String>> byFactory) {

    SecretKeys {
        own = Set.copyOf(own);
        byFactory = Map.copyOf(byFactory);
    }

    static SecretKeys of(Snapshot snapshot, List<Setting> declared, List<MapperConfig> mappers) {
        Map<String, Set<String>> byFactory = new HashMap<>();
        mappers.forEach(mapper -> snapshot.mapperFactory(mapper.factory())
                .ifPresent(factory -> byFactory.put(mapper.factory(), secrets(factory.settings()))));
        return new SecretKeys(secrets(declared), byFactory);
    }

    Set<String> of(MapperConfig mapper) {
        return byFactory.getOrDefault(mapper.factory(), Set.of());
    }

    private static Set<String> secrets(List<Setting> declared) {
        return declared.stream()
                .filter(setting -> setting.type() == Setting.Type.SECRET)
                .map(Setting::key)
                .collect(Collectors.toSet());
    }
}
