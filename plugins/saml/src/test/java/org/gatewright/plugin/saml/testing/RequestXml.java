package org.gatewright.plugin.saml.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of an AuthnRequest, written by hand as an application's library would. */
public record RequestXml(Map<String, String> attributes, String children) {

    public static final String ID = "_a1b2c3";
    public static final String SSO = TestServer.PUBLIC_URL + "/saml/v2/SSO";

    /** The least that will do. */
    public static RequestXml of(String issuer) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ID", ID);
        attributes.put("Version", "2.0");
        attributes.put("IssueInstant", TestServer.NOW.toString());
        return new RequestXml(attributes, "<saml:Issuer>" + issuer + "</saml:Issuer>");
    }

    /** With the destination that a signed one needs. */
    public static RequestXml addressed(String issuer) {
        return of(issuer).with("Destination", SSO);
    }

    public RequestXml with(String attribute, String value) {
        Map<String, String> copy = new LinkedHashMap<>(attributes);
        copy.put(attribute, value);
        return new RequestXml(copy, children);
    }

    public RequestXml without(String attribute) {
        Map<String, String> copy = new LinkedHashMap<>(attributes);
        copy.remove(attribute);
        return new RequestXml(copy, children);
    }

    public RequestXml and(String xml) {
        return new RequestXml(attributes, children + xml);
    }

    /** Other children, the issuer included. */
    public RequestXml containing(String xml) {
        return new RequestXml(attributes, xml);
    }

    public String text() {
        String written = attributes.entrySet().stream()
                .map(attribute -> " " + attribute.getKey() + "=\"" + attribute.getValue() + "\"")
                .collect(Collectors.joining());
        return "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"" + written + ">" + children
                + "</samlp:AuthnRequest>";
    }

    public byte[] octets() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
