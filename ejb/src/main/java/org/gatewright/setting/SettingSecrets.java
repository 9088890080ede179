package org.gatewright.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Treats settings that are written once and never shown again. */
public final class SettingSecrets {

    private SettingSecrets() {}

    /** Which of the settings declared are secret. */
    public static Set<String> keys(List<Setting> declared) {
        return declared.stream()
                .filter(setting -> setting.type() == Setting.Type.SECRET)
                .map(Setting::key)
                .collect(Collectors.toSet());
    }

    /** What may be shown. */
    public static Settings without(List<Setting> declared, Settings settings) {
        Map<String, String> shown = new LinkedHashMap<>(settings.values());
        shown.keySet().removeAll(keys(declared));
        return new Settings(shown);
    }

    /** What was given, with the secrets that were not, as they are stored. */
    public static Settings kept(List<Setting> declared, Settings stored, Settings given) {
        Map<String, String> all = new LinkedHashMap<>(given.values());
        for (String key : keys(declared)) {
            if (given.text(key).isEmpty()) {
                stored.text(key).ifPresent(secret -> all.put(key, secret));
            }
        }
        return new Settings(all);
    }
}
