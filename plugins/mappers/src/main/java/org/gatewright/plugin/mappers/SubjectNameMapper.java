package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Chooses the field of the profile that the application calls the person by. */
final class SubjectNameMapper implements AttributeMapperFactory {

    @Override
    public String id() {
        return "subject-name";
    }

    @Override
    public List<Setting> settings() {
        return FieldSource.settings();
    }

    @Override
    public AttributeMapper create(Settings settings) {
        FieldSource source = FieldSource.of(settings);
        return (context, released) ->
                source.read(context.subject()).map(released::withSubjectName).orElse(released);
    }
}
