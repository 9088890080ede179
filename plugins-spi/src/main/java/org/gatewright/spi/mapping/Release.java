package org.gatewright.spi.mapping;

import java.util.Optional;
import org.gatewright.spi.identity.Attributes;

/**
 * What an application is about to learn about a person.
 *
 * @param attributes what it is told
 * @param subjectName the name to call the person by, if a mapper chose one; otherwise the protocol takes it from the
 *     application's settings
 * @since 1.0
 */
public record Release(Attributes attributes, Optional<String> subjectName) {

    /** No attribute, and no name chosen. */
    public static final Release NOTHING = new Release(Attributes.NONE, Optional.empty());

    /**
     * A copy with other attributes.
     *
     * @param newAttributes all that are released
     * @return the copy
     */
    public Release withAttributes(Attributes newAttributes) {
        return new Release(newAttributes, subjectName);
    }

    /**
     * A copy that calls the person by a name.
     *
     * @param name as the application will see it
     * @return the copy
     */
    public Release withSubjectName(String name) {
        return new Release(attributes, Optional.of(name));
    }

    /** The names alone: values are personal. */
    @Override
    public String toString() {
        return "Release" + attributes.byName().keySet();
    }
}
