package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases the same values for everybody, exactly as they were typed. */
final class FixedValueMapper implements AttributeMapperFactory {

    private static final Setting VALUES =
            Setting.of("values", Setting.Type.LINES).mandatory();

    @Override
    public String id() {
        return "fixed-value";
    }

    @Override
    public List<Setting> settings() {
        return Naming.settings(VALUES);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        Naming naming = Naming.of(settings);
        List<String> values = settings.required(VALUES.key()).lines().toList();
        return (context, released) -> naming.add(released, values);
    }
}
