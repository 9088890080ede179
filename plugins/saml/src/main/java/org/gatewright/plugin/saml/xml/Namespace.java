package org.gatewright.plugin.saml.xml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The namespaces of what we write, each with the one prefix it has in our documents. */
public enum Namespace {
    PROTOCOL(1 << 0, "samlp", "urn:oasis:names:tc:SAML:2.0:protocol"),
    ASSERTION(1 << 1, "saml", "urn:oasis:names:tc:SAML:2.0:assertion"),
    METADATA(1 << 2, "md", "urn:oasis:names:tc:SAML:2.0:metadata"),
    SIGNATURE(1 << 3, "ds", "http://www.w3.org/2000/09/xmldsig#"),
    EXCLUSIVE_C14N(1 << 4, "ec", "http://www.w3.org/2001/10/xml-exc-c14n#"),
    SCHEMA(1 << 5, "xs", "http://www.w3.org/2001/XMLSchema"),
    SCHEMA_INSTANCE(1 << 6, "xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ENCRYPTION(1 << 7, "xenc", "http://www.w3.org/2001/04/xmlenc#"),
    ENCRYPTION11(1 << 8, "xenc11", "http://www.w3.org/2009/xmlenc11#");

    /** Every one of them, as bits. */
    static final int ALL = Stream.of(values()).mapToInt(Namespace::bit).sum();

    private static final List<Namespace> BY_PREFIX =
            Stream.of(values()).sorted(Comparator.comparing(Namespace::prefix)).toList();

    private final int bit;
    private final String prefix;
    private final String uri;
    private final String declaration;

    Namespace(int bit, String prefix, String uri) {
        this.bit = bit;
        this.prefix = prefix;
        this.uri = uri;
        this.declaration = " xmlns:" + prefix + "=\"" + uri + '"';
    }

    /** In the order of canonical form. */
    static List<Namespace> byPrefix() {
        return BY_PREFIX;
    }

    /** Stands for it in a set of some. */
    int bit() {
        return bit;
    }

    /** The attribute that declares the prefix, with a space before it. */
    String declaration() {
        return declaration;
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
