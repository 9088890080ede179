package org.gatewright.plugin.saml.response;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gatewright.plugin.saml.metadata.OurMetadata;
import org.gatewright.plugin.saml.metadata.Profile;
import org.gatewright.plugin.saml.request.RequestNote;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.xml.Characters;
import org.gatewright.spi.identity.Attribute;

/** Collects what is said of one Response. */
final class Facts {

    private final Map<Fact, String> values = new EnumMap<>(Fact.class);

    Map<String, String> toMap() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    Facts request(SamlState state, SamlSettings settings) {
        List<String> registered = settings.endpoints().assertionConsumerServices().stream()
                .map(AssertionConsumerService::location)
                .toList();
        put(Fact.ACS, state.answerTo());
        put(Fact.ACS_REGISTERED, registered.contains(state.answerTo()));
        put(Fact.ACS_URLS, registered);
        state.requestId().ifPresent(id -> put(Fact.REQUEST_ID, id));
        put(Fact.UNSOLICITED, state.requestId().isEmpty());
        put(
                Fact.REQUEST_NOTES,
                state.notes().stream().map(RequestNote::word).sorted().toList());
        return this;
    }

    Facts envelope(Envelope envelope) {
        put(Fact.ISSUER, envelope.issuer());
        put(Fact.DESTINATION, envelope.acs());
        put(Fact.RECIPIENT, envelope.acs());
        envelope.inResponseTo().ifPresent(id -> put(Fact.IN_RESPONSE_TO, id));
        put(Fact.ISSUE_INSTANT, envelope.issuedAt());
        return this;
    }

    Facts claims(Claims claims) {
        put(Fact.NAME_ID, claims.name().value());
        put(Fact.NAME_ID_FORMAT, claims.name().format());
        put(Fact.AUDIENCE, claims.audiences());
        put(Fact.NOT_BEFORE, claims.notBefore());
        put(Fact.NOT_ON_OR_AFTER, claims.notOnOrAfter());
        put(Fact.ONE_TIME_USE, claims.oneTimeUse());
        claims.login().ifPresent(login -> {
            put(Fact.AUTHN_CONTEXT, login.contextClass());
            login.notAfter().ifPresent(end -> put(Fact.SESSION_NOT_ON_OR_AFTER, end));
        });
        put(Fact.ATTRIBUTE_NAMES, names(claims, attribute -> true));
        put(Fact.REPLACED_CHARACTERS, names(claims, attribute -> !attribute.values().stream()
                .allMatch(Characters::areFit)));
        put(Fact.ASSERTIONS, "1");
        return this;
    }

    private static List<String> names(Claims claims, Predicate<Attribute> which) {
        return claims.attributes().stream().filter(which).map(Attribute::name).toList();
    }

    Facts signatures(SamlSettings.Signing settings, String algorithm) {
        put(Fact.RESPONSE_SIGNED, settings.response());
        put(Fact.ASSERTION_SIGNED, settings.assertion());
        put(Fact.SIGNATURE_ALGORITHM, algorithm);
        return this;
    }

    Facts encrypted(boolean encrypted) {
        put(Fact.ENCRYPTED, encrypted);
        return this;
    }

    Facts metadata(OurMetadata metadata, SamlSettings settings) {
        put(Fact.METADATA_ISSUER, metadata.entityId(settings));
        put(Fact.METADATA_LENGTH, metadata.variant(settings, Profile.AWS).remaining());
        put(Fact.WANT_SIGNED_REQUESTS, metadata.demandsSignatures(settings));
        put(Fact.CERTIFICATE_LENGTH, metadata.certificate().length());
        put(Fact.CERTIFICATE_IN_METADATA, metadata.hasActiveCertificate());
        return this;
    }

    Facts lengths(int assertion, int response) {
        put(Fact.ASSERTION_LENGTH, assertion);
        put(Fact.RESPONSE_LENGTH, response);
        return this;
    }

    private void put(Fact fact, Object value) {
        values.put(fact, value.toString());
    }

    private void put(Fact fact, List<String> lines) {
        if (!lines.isEmpty()) {
            values.put(fact, String.join("\n", lines));
        }
    }
}
