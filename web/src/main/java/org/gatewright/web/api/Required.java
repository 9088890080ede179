package org.gatewright.web.api;

import org.jspecify.annotations.Nullable;

/** Demands what JAX-RS leaves out silently. */
final class Required {

    private Required() {}

    /** The value of a query parameter that must be there. */
    static String parameter(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadParameterException(name);
        }
        return value;
    }
}
