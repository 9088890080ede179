package org.gatewright.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatewright.key.Secrets;
import org.gatewright.persistence.JsonMap;
import org.gatewright.spi.setting.Settings;

/** Keeps settings of type SECRET apart from the others, and encrypted. */
final class SecretSettings {

    private final Secrets secrets;

    SecretSettings(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What is given, and where a secret is not given, the one there was. */
    static Map<String, String> keeping(Set<String> secretKeys, Map<String, String> before, Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(given);
        secretKeys.stream()
                .filter(key -> given.getOrDefault(key, "").isBlank() && before.containsKey(key))
                .forEach(key -> all.put(key, before.getOrDefault(key, "")));
        return all;
    }

    static Map<String, String> without(Set<String> secretKeys, Map<String, String> values) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(secretKeys);
        return others;
    }

    Map<String, String> encrypted(Set<String> secretKeys, Map<String, String> values) {
        Map<String, String> encrypted = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (secretKeys.contains(key)) {
                encrypted.put(key, secrets.encrypt(value));
            }
        });
        return encrypted;
    }

    /** Stored settings, secrets included and readable. */
    Settings open(Map<String, String> plain, Map<String, String> encrypted) {
        Map<String, String> all = new LinkedHashMap<>(plain);
        encrypted.forEach((key, value) -> all.put(key, secrets.decrypt(value)));
        return new Settings(all);
    }

    MapperConfig open(MapperRow row) {
        return new MapperConfig(
                row.factory(),
                open(JsonMap.read(row.settings()), JsonMap.read(row.secrets())).values(),
                row.required());
    }

    MapperRow close(MapperConfig mapper, Set<String> secretKeys) {
        return new MapperRow(
                mapper.factory(),
                mapper.required(),
                JsonMap.write(without(secretKeys, mapper.settings())),
                JsonMap.write(encrypted(secretKeys, mapper.settings())));
    }

    /** For each mapper of a new chain the settings of the one it goes back to: the same one of its kind in the old. */
    static List<Map<String, String>> origins(List<MapperConfig> before, List<MapperConfig> given) {
        Map<String, Integer> seen = new HashMap<>();
        List<Map<String, String>> origins = new ArrayList<>();
        for (MapperConfig mapper : given) {
            int nth = seen.merge(mapper.factory(), 1, Integer::sum) - 1;
            origins.add(before.stream()
                    .filter(old -> old.factory().equals(mapper.factory()))
                    .skip(nth)
                    .findFirst()
                    .map(MapperConfig::settings)
                    .orElse(Map.of()));
        }
        return origins;
    }
}
