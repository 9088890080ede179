package org.gatewright.plugin.mappers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** A value taken from a person's profile, with the settings that say which and how. */
record FieldSource(String field, UnaryOperator<String> letterCase, boolean mandatory) {

    static final Setting FIELD = Setting.of("field", Setting.Type.PROFILE_FIELD).mandatory();
    static final Setting LETTER_CASE = Setting.of("letterCase", Setting.Type.TEXT)
            .oneOf("unchanged", "lower", "upper")
            .withInitial("unchanged");
    static final Setting MANDATORY = Setting.of("mandatory", Setting.Type.FLAG).withInitial("false");

    static List<Setting> settings() {
        return List.of(FIELD, LETTER_CASE, MANDATORY);
    }

    static FieldSource of(Settings settings) {
        UnaryOperator<String> letterCase =
                switch (settings.text(LETTER_CASE.key()).orElse("unchanged")) {
                    case "lower" -> value -> value.toLowerCase(Locale.ROOT);
                    case "upper" -> value -> value.toUpperCase(Locale.ROOT);
                    default -> UnaryOperator.identity();
                };
        return new FieldSource(settings.required(FIELD.key()), letterCase, settings.flag(MANDATORY.key()));
    }

    /**
     * The person's value.
     *
     * @throws MappingException if there is none and one is needed
     */
    Optional<String> read(Subject subject) {
        Optional<String> value = subject.field(field).map(letterCase);
        if (value.isEmpty() && mandatory) {
            throw new MappingException("field-missing", Map.of("field", field));
        }
        return value;
    }
}
