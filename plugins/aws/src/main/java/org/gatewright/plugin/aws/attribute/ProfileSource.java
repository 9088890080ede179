package org.gatewright.plugin.aws.attribute;

import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Where a mapper takes its one value from: a profile field, or the same fixed text for everybody. */
record ProfileSource(Optional<String> field, Optional<String> fixed) {

    static final Setting FIELD = Setting.of("field", Setting.Type.PROFILE_FIELD);
    static final Setting FIXED = Setting.of("fixed", Setting.Type.TEXT);

    static ProfileSource fieldOf(Settings settings) {
        return new ProfileSource(Optional.of(settings.required(FIELD.key())), Optional.empty());
    }

    static ProfileSource fieldOrFixed(Settings settings) {
        ProfileSource source = new ProfileSource(settings.text(FIELD.key()), settings.text(FIXED.key()));
        if (source.field.isPresent() == source.fixed.isPresent()) {
            throw new InvalidSettingException(FIELD.key(), "field-or-fixed");
        }
        return source;
    }

    /**
     * The value for a person.
     *
     * @throws MappingException if the person has none
     */
    String read(Subject subject) {
        return fixed.or(() -> field.flatMap(subject::field))
                .orElseThrow(() -> new MappingException("field-missing", Map.of("field", field.orElse(""))));
    }
}
