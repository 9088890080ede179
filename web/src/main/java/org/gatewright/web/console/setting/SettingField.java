package org.gatewright.web.console.setting;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.gatewright.spi.setting.Setting;
import org.gatewright.web.faces.Option;

/** One input of a form that a plugin declared; the tag {@code gw:setting} draws it. */
public final class SettingField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String type;
    private final String label;
    private final String help;
    private final boolean optional;
    private final List<Option> choices;
    private String text;

    SettingField(Setting setting, String label, String help, List<Option> choices, String text) {
        this.key = setting.key();
        this.type = choices.isEmpty() ? setting.type().name().toLowerCase(Locale.ROOT) : "choice";
        this.label = label;
        this.help = help;
        this.optional = !setting.required();
        this.choices = List.copyOf(choices);
        this.text = text;
    }

    /** Id of the input. */
    public String getId() {
        return "setting-" + key;
    }

    public String getKey() {
        return key;
    }

    /** What is entered: the type of the setting in lower case, or {@code choice}. */
    public String getType() {
        return type;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }

    public boolean isOptional() {
        return optional;
    }

    public List<Option> getChoices() {
        return choices;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }

    public boolean isFlag() {
        return Boolean.parseBoolean(text);
    }

    public void setFlag(boolean chosen) {
        text = Boolean.toString(chosen);
    }
}
