package org.gatewright.plugin.saml.setting;

import java.util.List;

/** The formats of a NameID that can be issued (SAML Core 8.3), in the order in which metadata lists them. */
public final class NameIdFormats {

    public static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
    public static final String EMAIL_ADDRESS = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    public static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    public static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    public static final List<String> ALL = List.of(EMAIL_ADDRESS, PERSISTENT, TRANSIENT, UNSPECIFIED);

    private NameIdFormats() {}
}
