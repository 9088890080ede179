package org.gatewright.credential;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatewright.spi.setting.Setting;
import org.infinispan.protostream.annotations.Proto;

/**
 * A field of a form of a second factor, as it is sealed. Empty text stands for nothing.
 *
 * @param type name of the {@link Setting.Type}
 */
@Proto
record SealedField(String key, String type, String initial, boolean required, List<String> choices, String pattern) {

    SealedField {
        // ProtoStream reads a list without texts as one with an empty text.
        choices = choices.stream().filter(choice -> !choice.isEmpty()).toList();
    }

    static SealedField of(Setting setting) {
        return new SealedField(
                setting.key(),
                setting.type().name(),
                setting.initial().orElse(""),
                setting.required(),
                setting.choices(),
                setting.pattern().map(Pattern::pattern).orElse(""));
    }

    Setting open() {
        return new Setting(
                key,
                Setting.Type.valueOf(type),
                Optional.of(initial).filter(text -> !text.isEmpty()),
                required,
                choices,
                Optional.of(pattern).filter(text -> !text.isEmpty()).map(Pattern::compile));
    }
}
