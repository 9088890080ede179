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
 * @param byName each under its own name
 * @since 1.0
 */
public record Attributes(Map<String, Attribute> byName) {

    /** No attribute. */
    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * Every attribute, in order.
     *
     * @return unchangeable
     */
    public Collection<Attribute> all() {
        return byName.values();
    }

    /**
     * The attribute of a name.
     *
     * @param name byte for byte
     * @return the attribute, if it is there
     */
    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The values of an attribute; none if it is not there.
     *
     * @param name of the attribute
     * @return its values, in order
     */
    public List<String> values(String name) {
        return find(name).map(Attribute::values).orElse(List.of());
    }

    /**
     * A copy with this attribute, in the place of the one of that name if there is one.
     *
     * @param attribute to add, or to put in the place of one
     * @return the copy
     */
    public Attributes with(Attribute attribute) {
        Map<String, Attribute> copy = new LinkedHashMap<>(byName);
        copy.put(attribute.name(), attribute);
        return new Attributes(copy);
    }

    /**
     * A copy without the attribute of that name.
     *
     * @param name of the attribute
     * @return the copy; the same if there is no such attribute
     */
    public Attributes without(String name) {
        Map<String, Attribute> copy = new LinkedHashMap<>(byName);
        copy.remove(name);
        return new Attributes(copy);
    }
}
