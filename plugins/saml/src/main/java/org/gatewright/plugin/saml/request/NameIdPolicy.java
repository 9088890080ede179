package org.gatewright.plugin.saml.request;

import java.util.Optional;

/**
 * How a request wants the person to be named (SAML Core 3.4.1.1).
 *
 * @param format a URI; empty leaves it to us
 * @param spNameQualifier in whose namespace
 * @param allowCreate empty if nothing was said
 */
public record NameIdPolicy(Optional<String> format, Optional<String> spNameQualifier, Optional<Boolean> allowCreate) {

    public static final NameIdPolicy NONE = new NameIdPolicy(Optional.empty(), Optional.empty(), Optional.empty());
}
