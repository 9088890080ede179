package org.gatewright.deployment.saml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * A service provider without features.
 *
 * @param binding of the one address that takes answers, such as {@code HTTP-POST}
 */
public record ServiceProvider(String entityId, String binding) {

    /** One that nobody knows yet. */
    public static ServiceProvider fresh(String name) {
        return new ServiceProvider("https://" + name + ".example.com/" + UUID.randomUUID(), "HTTP-POST");
    }

    public ServiceProvider answeredBy(String other) {
        return new ServiceProvider(entityId, other);
    }

    /** Where it takes answers. */
    public String acs() {
        return entityId + "/acs";
    }

    public String metadata() {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                  <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    <md:AssertionConsumerService index="0" isDefault="true"
                        Binding="urn:oasis:names:tc:SAML:2.0:bindings:%s" Location="%s"/>
                  </md:SPSSODescriptor>
                </md:EntityDescriptor>
                """
                .formatted(entityId, binding, acs());
    }

    /** A new request. */
    public Request request(String destination) {
        String id = "_" + UUID.randomUUID();
        String xml =
                """
                <p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="%s" Version="2.0" IssueInstant="%s"
                    Destination="%s"><a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%s</a:Issuer></p:AuthnRequest>
                """
                        .formatted(id, Instant.now().truncatedTo(ChronoUnit.MILLIS), destination, entityId);
        return new Request(id, xml);
    }

    /** A request with its id. */
    public record Request(String id, String xml) {

        /** As a form field of the POST binding. */
        public String encoded() {
            return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        }
    }
}
