package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases one field of the profile, such as the e-mail address. */
final class ProfileFieldMapper implements AttributeMapperFactory {

    @Override
    public String id() {
        return "profile-field";
    }

    @Override
    public List<Setting> settings() {
        return Naming.settings(FieldSource.settings().toArray(Setting[]::new));
    }

    @Override
    public AttributeMapper create(Settings settings) {
        Naming naming = Naming.of(settings);
        FieldSource source = FieldSource.of(settings);
        return (context, released) ->
                naming.add(released, source.read(context.subject()).stream().toList());
    }
}
