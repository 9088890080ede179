package org.gatewright.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be different at an application; absent is as it was.
 *
 * @param settings by key, only those to change; a blank value takes a setting away
 * @param mappers the whole chain, in place of the one before
 * @param source to read the description again; it can't bring another identifier
 */
public record ApplicationChange(
        Optional<String> name,
        Optional<String> alias,
        Optional<Map<String, String>> settings,
        Optional<List<MapperConfig>> mappers,
        Optional<Source> source) {

    public static final ApplicationChange NONE = new ApplicationChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ApplicationChange {
        settings = settings.map(Map::copyOf);
        mappers = mappers.map(List::copyOf);
    }

    public ApplicationChange withSettings(Map<String, String> values) {
        return new ApplicationChange(name, alias, Optional.of(values), mappers, source);
    }

    public ApplicationChange withMappers(List<MapperConfig> chain) {
        return new ApplicationChange(name, alias, settings, Optional.of(chain), source);
    }

    public ApplicationChange withSource(Source from) {
        return new ApplicationChange(name, alias, settings, mappers, Optional.of(from));
    }

    @Override
    public String toString() {
        return "ApplicationChange";
    }
}
