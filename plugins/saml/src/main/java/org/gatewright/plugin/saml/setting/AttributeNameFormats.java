package org.gatewright.plugin.saml.setting;

import java.util.List;

/** How the name of an attribute is to be read (SAML Core 8.2). */
public final class AttributeNameFormats {

    public static final String BASIC = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
    public static final String URI = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
    public static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified";

    public static final List<String> ALL = List.of(BASIC, URI, UNSPECIFIED);

    private AttributeNameFormats() {}
}
