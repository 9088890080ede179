package org.gatewright.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Checks values by what their settings declare, as the server does before a plugin sees them. */
final class DeclaredSettings {

    private DeclaredSettings() {}

    static Settings initial(List<Setting> declared) {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach(setting -> setting.initial().ifPresent(value -> values.put(setting.key(), value)));
        return new Settings(values);
    }

    /**
     * The values that are there, in the order declared.
     *
     * @throws InvalidSettingException for the first one that can't be taken
     */
    static Settings checked(List<Setting> declared, Settings given) {
        Set<String> known = declared.stream().map(Setting::key).collect(Collectors.toSet());
        for (String key : given.values().keySet()) {
            if (!known.contains(key)) {
                throw new InvalidSettingException(key, "unknown");
            }
        }
        Map<String, String> checked = new LinkedHashMap<>();
        for (Setting setting : declared) {
            Optional<String> value = given.text(setting.key());
            if (value.isEmpty() && setting.required()) {
                throw new InvalidSettingException(setting.key(), InvalidSettingException.MISSING);
            }
            value.ifPresent(text -> {
                check(setting, given);
                checked.put(setting.key(), text);
            });
        }
        return new Settings(checked);
    }

    private static void check(Setting setting, Settings given) {
        String key = setting.key();
        List<String> parts = setting.type() == Setting.Type.LINES
                ? given.lines(key)
                : List.of(given.required(key).strip());
        for (String part : parts) {
            boolean chosen = setting.choices().isEmpty() || setting.choices().contains(part);
            boolean matches = setting.pattern()
                    .map(pattern -> pattern.matcher(part).matches())
                    .orElse(true);
            if (!chosen || !matches || !hasForm(setting.type(), part)) {
                throw new InvalidSettingException(key, InvalidSettingException.MALFORMED, Map.of("value", part));
            }
        }
    }

    private static boolean hasForm(Setting.Type type, String value) {
        return switch (type) {
            case FLAG -> value.equals("true") || value.equals("false");
            case NUMBER -> value.matches("-?[0-9]+");
            case SECONDS -> value.matches("[0-9]+");
            case URL -> value.matches("(?i)https?://[^/?#@\\s]+.*");
            case PROFILE_FIELD -> value.matches("[A-Za-z0-9_-]+");
            default -> true;
        };
    }
}
