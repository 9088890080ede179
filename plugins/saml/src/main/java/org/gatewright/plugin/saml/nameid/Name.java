package org.gatewright.plugin.saml.nameid;

import java.util.Optional;

/**
 * What a person is called (SAML Core 2.2.2), or why they can't be called as it is wanted.
 */
public sealed interface Name {

    /**
     * A NameID.
     *
     * @param nameQualifier who gives the name, for names that are nobody else's
     * @param spNameQualifier whom the name is for
     */
    record Given(String format, String value, Optional<String> nameQualifier, Optional<String> spNameQualifier)
            implements Name {

        /** The format alone: the value is personal. */
        @Override
        public String toString() {
            return "Given[" + format + "]";
        }
    }

    /**
     * There is none.
     *
     * @param detail for the administrator: what was asked for and what is there
     */
    record Missing(String detail) implements Name {}
}
