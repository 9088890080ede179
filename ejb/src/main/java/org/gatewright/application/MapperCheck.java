package org.gatewright.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.failure.Fault;
import org.gatewright.plugin.Snapshot;
import org.gatewright.setting.SettingCheck;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;

/** Checks chains of mappers when they are saved, and makes them ready when they are used. */
final class MapperCheck {

    /** More of them are a mistake; each runs at every sign-on. */
    private static final int LONGEST_CHAIN = 100;

    private final Snapshot snapshot;

    MapperCheck(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The chain as it is stored: every setting checked, by the server and by the plugin.
     *
     * @throws DomainException {@code SETTING_INVALID} at {@code mappers[<index>].<key>}
     */
    List<MapperConfig> checked(List<MapperConfig> chain) {
        if (chain.size() > LONGEST_CHAIN) {
            throw DomainException.of(ErrorCode.TOO_MANY_MAPPERS)
                    .at("mappers")
                    .with("limit", Integer.toString(LONGEST_CHAIN));
        }
        List<MapperConfig> checked = new ArrayList<>();
        for (MapperConfig mapper : chain) {
            checked.add(checked(mapper, "mappers[" + checked.size() + "]."));
        }
        return checked;
    }

    /** The factory that a mapper is made by. */
    AttributeMapperFactory factory(MapperConfig mapper, String prefix) {
        return snapshot.mapperFactory(mapper.factory())
                .orElseThrow(() -> SettingRefusal.notOffered(
                        prefix + "factory",
                        mapper.factory(),
                        snapshot.mapperFactories().stream().map(AttributeMapperFactory::id)));
    }

    /** The mapper, ready to run; one that can't be made here fails whenever it runs, as its policy says. */
    ReadyMapper ready(MapperConfig mapper) {
        try {
            return snapshot.mapperFactory(mapper.factory())
                    .map(factory -> new ReadyMapper(
                            mapper.factory(), mapper.required(), factory.create(new Settings(mapper.settings()))))
                    .orElseGet(() -> broken(mapper, Fault.MAPPER_MISSING));
        } catch (InvalidSettingException e) {
            // It was valid when it was saved: the plugin has been replaced by one that wants something else.
            return broken(mapper, Fault.MAPPER_OUTDATED);
        }
    }

    private MapperConfig checked(MapperConfig mapper, String prefix) {
        AttributeMapperFactory factory = factory(mapper, prefix);
        try {
            Settings given = SettingCheck.initial(factory.settings()).with(new Settings(mapper.settings()));
            Settings settings = SettingCheck.checked(factory.settings(), given);
            factory.create(settings);
            return new MapperConfig(mapper.factory(), settings.values(), mapper.required());
        } catch (InvalidSettingException e) {
            throw SettingRefusal.of(mapper.factory(), prefix, e);
        }
    }

    private static ReadyMapper broken(MapperConfig mapper, Fault fault) {
        return new ReadyMapper(mapper.factory(), mapper.required(), (context, released) -> {
            throw new MappingException(fault.code(), Map.of("mapper", mapper.factory()));
        });
    }
}
