package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** A plugin's mapper factory behind its guard, and so is each mapper it makes. */
record GuardedMapperFactory(Guard guard, AttributeMapperFactory inner, String id, List<Setting> settings)
        implements AttributeMapperFactory {

    static GuardedMapperFactory of(Guard guard, AttributeMapperFactory inner) {
        return new GuardedMapperFactory(
                guard,
                inner,
                guard.call("AttributeMapperFactory.id", inner::id),
                List.copyOf(guard.call("AttributeMapperFactory.settings", inner::settings)));
    }

    @Override
    public AttributeMapper create(Settings values) {
        AttributeMapper mapper = guard.call("AttributeMapperFactory.create", () -> inner.create(values));
        return (context, released) -> guard.call("AttributeMapper.map", () -> mapper.map(context, released));
    }
}
