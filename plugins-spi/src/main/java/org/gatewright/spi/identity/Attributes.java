package org.gatewright.spi.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes by name, in order and unchangeable. A name occurs once: many service providers refuse a repeated one.
 *
 * @since 1.0
 */
public record Attributes(Map<String, Attribute> byName) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public Collection<Attribute> all() {
        return byName.values();
    }

    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The values of an attribute; none if it is not there. */
    public List<String> values(String name) {
        return find(name).map(Attribute::values).orElse(List.of());
    }

    /** A copy with this attribute, in the place of the one of that name if there is one. */
    public Attributes with(Attribute attribute) {
        Map<String, Attribute> copy = new LinkedHashMap<>(byName);
        copy.put(attribute.name(), attribute);
        return new Attributes(copy);
    }

    public Attributes without(String name) {
        Map<String, Attribute> copy = new LinkedHashMap<>(byName);
        copy.remove(name);
        return new Attributes(copy);
    }
}
