package org.gatewright.spi.identity;

import java.util.List;
import java.util.Optional;

/**
 * A named list of values, free of any protocol's types.
 *
 * @param name as it goes over the wire, byte for byte
 * @param values in order; may hold the empty text, never {@code null}
 * @param nameFormat a URI that says how the name is to be read, for protocols that can say so (SAML Core 2.7.3.1)
 * @param friendlyName a readable form of the name, for protocols that can carry it
 * @since 1.0
 */
public record Attribute(String name, List<String> values, Optional<String> nameFormat, Optional<String> friendlyName) {

    public Attribute {
        values = List.copyOf(values);
    }

    /**
     * An attribute without name format and friendly name.
     *
     * @param name as it goes over the wire
     * @param values in order
     * @return the attribute
     */
    public static Attribute of(String name, List<String> values) {
        return new Attribute(name, values, Optional.empty(), Optional.empty());
    }

    /**
     * A copy with other values.
     *
     * @param newValues in order
     * @return the copy
     */
    public Attribute withValues(List<String> newValues) {
        return new Attribute(name, newValues, nameFormat, friendlyName);
    }
}
