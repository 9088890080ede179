package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Gives an attribute that an earlier mapper released another name. */
final class RenameMapper implements AttributeMapperFactory {

    private static final Setting FROM = Setting.of("from", Setting.Type.TEXT).mandatory();

    @Override
    public String id() {
        return "rename";
    }

    @Override
    public List<Setting> settings() {
        return Naming.settings(FROM);
    }

    @Override
    public AttributeMapper create(Settings settings) {
        Naming naming = Naming.of(settings);
        String from = settings.required(FROM.key()).strip();
        return (context, released) -> released.attributes()
                .find(from)
                .map(attribute ->
                        naming.add(released.withAttributes(released.attributes().without(from)), attribute.values()))
                .orElse(released);
    }
}
