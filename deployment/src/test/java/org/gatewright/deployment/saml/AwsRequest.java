package org.gatewright.deployment.saml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/** The AuthnRequest as IAM Identity Center sends it, but for its id, time and destination. */
public record AwsRequest(String id, String xml) {

    public static final String ENTITY_ID = "https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278";
    public static final String ACS =
            "https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/2d737f96-55fb-4035-953e-5e24134eb778";

    public static AwsRequest to(String destination) {
        String id = "aws_" + UUID.randomUUID().toString().replace("-", "");
        return new AwsRequest(
                id,
                text("aws-authn-request.xml")
                        .strip()
                        .replace("{destination}", destination)
                        .replace("{id}", id)
                        .replace(
                                "{issueInstant}",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** As a form field of the POST binding. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static String metadata() {
        return text("aws-identity-center-metadata.xml");
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(AwsRequest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
