package org.gatewright.plugin.saml.xml;

/** The namespaces of what we write, each with the one prefix it has in our documents. */
public enum Namespace {
    PROTOCOL("samlp", "urn:oasis:names:tc:SAML:2.0:protocol"),
    ASSERTION("saml", "urn:oasis:names:tc:SAML:2.0:assertion"),
    METADATA("md", "urn:oasis:names:tc:SAML:2.0:metadata"),
    SIGNATURE("ds", "http://www.w3.org/2000/09/xmldsig#"),
    EXCLUSIVE_C14N("ec", "http://www.w3.org/2001/10/xml-exc-c14n#"),
    SCHEMA("xs", "http://www.w3.org/2001/XMLSchema"),
    SCHEMA_INSTANCE("xsi", "http://www.w3.org/2001/XMLSchema-instance");

    private final String prefix;
    private final String uri;

    Namespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    public String prefix() {
        return prefix;
    }

    public String uri() {
        return uri;
    }

    String qualified(String localName) {
        return prefix + ':' + localName;
    }
}
