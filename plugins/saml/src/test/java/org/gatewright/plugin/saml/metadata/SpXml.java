package org.gatewright.plugin.saml.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatewright.spi.registration.Submission;

/**
 * Metadata of a service provider, written by hand.
 *
 * @param entity attributes of the EntityDescriptor
 * @param role attributes of the SPSSODescriptor
 * @param children of the SPSSODescriptor
 */
record SpXml(String entity, String role, String children) {

    static final String ENTITY_ID = "https://crm.example.com/saml";
    static final String ACS = "https://crm.example.com/saml/acs";
    static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String NAMESPACES =
            " xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"" + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";

    /** The least that will do. */
    static SpXml usual() {
        return new SpXml("entityID=\"" + ENTITY_ID + "\"", "", acs(0, ACS));
    }

    static String acs(int index, String location) {
        return "<md:AssertionConsumerService Binding=\"" + POST + "\" index=\"" + index + "\" Location=\"" + location
                + "\"/>";
    }

    static String key(String use, String certificate) {
        return "<md:KeyDescriptor " + use + "><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + certificate
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    SpXml entity(String attributes) {
        return new SpXml(attributes, role, children);
    }

    SpXml role(String attributes) {
        return new SpXml(entity, attributes, children);
    }

    SpXml containing(String elements) {
        return new SpXml(entity, role, elements);
    }

    SpXml and(String elements) {
        return containing(children + elements);
    }

    String text() {
        return "<md:EntityDescriptor" + NAMESPACES + " " + entity + ">" + descriptor() + "</md:EntityDescriptor>";
    }

    String descriptor() {
        return "<md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\" " + role + ">"
                + children + "</md:SPSSODescriptor>";
    }

    static String aggregate(String attributes, String... entities) {
        return "<md:EntitiesDescriptor" + NAMESPACES + " " + attributes + ">" + String.join("", entities)
                + "</md:EntitiesDescriptor>";
    }

    Submission submission() {
        return submission(text());
    }

    static Submission submission(String text) {
        return submission(text, Optional.empty());
    }

    static Submission submission(String text, Optional<String> identifier) {
        return new Submission.Document(
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), Optional.of("text/html"), identifier);
    }
}
