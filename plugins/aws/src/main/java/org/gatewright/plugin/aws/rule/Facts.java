package org.gatewright.plugin.aws.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatewright.spi.preflight.Outgoing;

/** What the SAML protocol says of its message, read by the keys it documents. What it does not say can't be judged. */
record Facts(Outgoing outgoing) {

    static final String NAME_ID = "saml.nameId";
    static final String NAME_ID_FORMAT = "saml.nameIdFormat";
    static final String AUDIENCE = "saml.audience";
    static final String ACS = "saml.acs";
    static final String ACS_REGISTERED = "saml.acsRegistered";
    static final String ACS_URLS = "saml.acsUrls";
    static final String DESTINATION = "saml.destination";
    static final String RECIPIENT = "saml.recipient";
    static final String IN_RESPONSE_TO = "saml.inResponseTo";
    static final String REQUEST_ID = "saml.requestId";
    static final String ISSUER = "saml.issuer";
    static final String METADATA_ISSUER = "saml.metadataIssuer";
    static final String RESPONSE_SIGNED = "saml.responseSigned";
    static final String ASSERTION_SIGNED = "saml.assertionSigned";
    static final String ENCRYPTED = "saml.encrypted";
    static final String ASSERTIONS = "saml.assertions";
    static final String ASSERTION_LENGTH = "saml.assertionLength";
    static final String RESPONSE_LENGTH = "saml.responseLength";
    static final String ISSUE_INSTANT = "saml.issueInstant";
    static final String NOT_BEFORE = "saml.notBefore";
    static final String NOT_ON_OR_AFTER = "saml.notOnOrAfter";
    static final String SESSION_NOT_ON_OR_AFTER = "saml.sessionNotOnOrAfter";
    static final String ONE_TIME_USE = "saml.oneTimeUse";
    static final String CERTIFICATE_LENGTH = "saml.certificateLength";
    static final String CERTIFICATE_IN_METADATA = "saml.certificateInMetadata";
    static final String METADATA_LENGTH = "saml.metadataLength";
    static final String WANT_SIGNED_REQUESTS = "saml.wantSignedRequests";
    static final String ATTRIBUTE_NAMES = "saml.attributeNames";

    /** From a provisioning target, once people are kept in step with AWS. */
    static final String PROVISIONED = "provisioning.known";

    static final String PROVISIONED_USER_NAME = "provisioning.userName";

    Optional<String> text(String key) {
        return outgoing.fact(key);
    }

    String shown(String key) {
        return text(key).orElse("–");
    }

    boolean is(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    boolean isNot(String key) {
        return text(key).filter("false"::equals).isPresent();
    }

    OptionalLong number(String key) {
        return text(key).map(value -> OptionalLong.of(Long.parseLong(value))).orElse(OptionalLong.empty());
    }

    List<String> lines(String key) {
        return text(key).map(value -> value.lines().toList()).orElse(List.of());
    }

    Optional<Instant> instant(String key) {
        return text(key).flatMap(value -> {
            try {
                return Optional.of(Instant.parse(value));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** From one moment of the message to another. */
    Optional<Duration> between(String from, String to) {
        return instant(from).flatMap(start -> instant(to).map(end -> Duration.between(start, end)));
    }
}
