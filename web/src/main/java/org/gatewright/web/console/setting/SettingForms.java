package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.spi.setting.Setting;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** Makes forms out of declared settings, so that a plugin needs no page of its own. */
@RequestScoped
public class SettingForms {

    @Inject
    Text text;

    @Inject
    PluginTexts plugins;

    /**
     * The fields in the order declared.
     *
     * @param owner id of the protocol or mapper
     * @param values what they hold now
     */
    public List<SettingField> fields(String owner, List<Setting> declared, Map<String, String> values) {
        List<SettingField> fields = new ArrayList<>();
        for (Setting setting : declared) {
            String prefix = "setting." + owner + "." + setting.key();
            fields.add(new SettingField(
                    setting,
                    plugin(prefix + ".label"),
                    plugin(prefix + ".help"),
                    choices(prefix, setting),
                    values.getOrDefault(setting.key(), "")));
        }
        return fields;
    }

    /** What was filled in; blank values are there too, so that a change can take a setting away. */
    public static Map<String, String> values(List<SettingField> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingField field : fields) {
            String typed = field.getText() == null ? "" : field.getText();
            // A secret is never shown; left empty it stays what it was
            if (!field.getType().equals("secret") || !typed.isEmpty()) {
                values.put(field.getKey(), typed);
            }
        }
        return values;
    }

    private List<Option> choices(String prefix, Setting setting) {
        List<Option> choices = new ArrayList<>();
        if (!setting.choices().isEmpty() && !setting.required()) {
            choices.add(Option.of("", "–"));
        }
        setting.choices()
                .forEach(choice -> choices.add(
                        Option.of(choice, plugin(prefix + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_")))));
        return choices;
    }

    private String plugin(String key) {
        return plugins.text(text.locale(), key, Map.of());
    }
}
