package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** A plugin's mapper factory behind its guard, and so is each mapper it makes. */
record GuardedMapperFactory(
        Guard guard, AttributeMapperFactory inner, String id, List<Setting> settings, Trust trustInMappers)
        implements AttributeMapperFactory {

    static GuardedMapperFactory of(Guard guard, AttributeMapperFactory inner) {
        return new GuardedMapperFactory(
                guard,
                inner,
                guard.start("AttributeMapperFactory.id", inner::id),
                guard.start("AttributeMapperFactory.settings", () -> List.copyOf(inner.settings())),
                Trust.toEarn());
    }

    @Override
    public AttributeMapper create(Settings values) {
        AttributeMapper mapper =
                guard.call("AttributeMapperFactory.create", InvalidSettingException.class, () -> inner.create(values));
        // One with unlucky settings must not harm the others of its kind, which share the trust alone.
        Door door = guard.door("AttributeMapper.map", MappingException.class, trustInMappers);
        return (context, released) -> door.call(() -> Bounds.within(mapper.map(context, released), Bounds::checked));
    }
}
