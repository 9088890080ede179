package org.gatewright.plugin.saml.request;

import java.util.Optional;

/**
 * The NameID of a person whom a request asks for (SAML Core 3.3.4, 3.4.1).
 *
 * @param format a URI; empty means unspecified
 */
public record RequestedName(
        String value, Optional<String> format, Optional<String> nameQualifier, Optional<String> spNameQualifier) {

    /** The format alone: the rest is personal. */
    @Override
    public String toString() {
        return "RequestedName" + format;
    }
}
