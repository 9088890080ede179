package org.gatewright.plugin.saml.response;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.encryption.Encrypter;
import org.gatewright.plugin.saml.metadata.OurMetadata;
import org.gatewright.plugin.saml.nameid.Name;
import org.gatewright.plugin.saml.nameid.Names;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.signature.Signer;
import org.gatewright.plugin.saml.signature.Signers;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** Answers AuthnRequests, and sign-ons that started here, by Responses that the browser posts (SAML Profiles 4.1). */
public final class Responses {

    private static final String ASSERTION = "Assertion";
    private static final String ENCRYPTED_ASSERTION = "EncryptedAssertion";

    private final ApplicationSettings settings;
    private final Names names;
    private final Signers signers;
    private final OurMetadata metadata;
    private final Clock clock;

    /** A Response as text, with what is said of it. */
    record Message(String document, String encoded, Facts facts) {}

    public Responses(ApplicationSettings settings, Names names, Signers signers, OurMetadata metadata, Clock clock) {
        this.settings = settings;
        this.names = names;
        this.signers = signers;
        this.metadata = metadata;
        this.clock = clock;
    }

    /**
     * A Response with an assertion about the person; a refusal if there is no name for them as it was asked for, or no key to encrypt
     * by where assertions are encrypted.
     */
    public Outcome grant(Application application, SamlState state, SignedOn signedOn) {
        Exchange exchange = Exchange.of(application, settings.of(application), state);
        Names.Person person = person(exchange, signedOn);
        Name name = names.of(person, state.nameIdPolicy());
        if (state.subject()
                .filter(wanted -> !names.isThePerson(wanted, person, name))
                .isPresent()) {
            return new Outcome.OtherPerson();
        }
        if (name instanceof Name.Missing missing) {
            Refusal refusal = Refusal.NAME_NOT_AVAILABLE;
            return new Outcome.Refused(refuse(exchange, refusal), refusal, missing.detail());
        }
        SamlSettings.Encryption encryption = exchange.settings().encryption();
        Optional<Encrypter> encrypter = encrypter(encryption);
        if (encryption.assertion() && encrypter.isEmpty()) {
            // Never in the clear instead
            Refusal refusal = Refusal.SERVER_FAULT;
            return new Outcome.Refused(
                    refuse(exchange, refusal), refusal, "encryptionCertificates has no key of RSA to encrypt by");
        }
        Name.Given given = (Name.Given) name;
        Signer signer = signers.active(exchange.settings().signing().algorithm());
        Message message = message(exchange, given, signedOn, signer, encrypter);
        return new Outcome.Granted(
                post(state, message.encoded()), message.facts().toMap(), Remembered.of(given, signedOn.sessionIndex()));
    }

    /** A Response that says why there is none with an assertion. */
    public Reply refuse(Application application, SamlState state, Refusal refusal) {
        return refuse(Exchange.of(application, settings.of(application), state), refusal);
    }

    private static Optional<Encrypter> encrypter(SamlSettings.Encryption settings) {
        return settings.assertion()
                ? settings.key().map(key -> Encrypter.of(settings.content(), settings.keyTransport(), key))
                : Optional.empty();
    }

    private Reply refuse(Exchange exchange, Refusal refusal) {
        Signer signer = signers.active(exchange.settings().signing().algorithm());
        return post(exchange.state(), encoded(refusal(exchange, refusal, signer)));
    }

    /** Always signed: there is no assertion that could carry the signature instead. */
    byte[] refusal(Exchange exchange, Refusal refusal, Signer signer) {
        Written response = envelope(exchange).write(Status.of(refusal));
        response.sign(signer, new Signer.Form(exchange.settings().signing().includeKeyInfo(), false));
        return response.element().octets();
    }

    Names.Person person(Exchange exchange, SignedOn signedOn) {
        return new Names.Person(
                signedOn.subject(),
                signedOn.release().subjectName(),
                exchange.application(),
                exchange.settings().nameId(),
                metadata.entityId(exchange.settings()));
    }

    /**
     * The Response itself.
     *
     * @param encrypter by which only the application can read the assertion; empty if everybody may
     */
    Message message(
            Exchange exchange, Name.Given name, SignedOn signedOn, Signer signer, Optional<Encrypter> encrypter) {
        Envelope envelope = envelope(exchange);
        SamlSettings sp = exchange.settings();
        Claims claims = Claims.of(
                sp.statements(),
                exchange.application().identifier(),
                name,
                signedOn,
                exchange.state().contextClass(signedOn.level()),
                envelope.issuedAt());
        byte[] octets = write(sp.signing(), envelope, claims, signer, encrypter);
        String document = new String(octets, StandardCharsets.UTF_8);
        String encoded = encoded(octets);
        Facts facts = new Facts()
                .request(exchange.state(), sp)
                .envelope(envelope)
                .claims(claims)
                .signatures(sp.signing(), signer.algorithm())
                .encrypted(sp.encryption().assertion())
                .metadata(metadata, sp)
                .lengths(lengthOf(encrypter.isPresent() ? ENCRYPTED_ASSERTION : ASSERTION, document), encoded.length());
        return new Message(document, encoded, facts);
    }

    private Envelope envelope(Exchange exchange) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SamlState state = exchange.state();
        return Envelope.of(metadata.entityId(exchange.settings()), state.answerTo(), state.requestId(), now);
    }

    /** The assertion first, as its signature is part of what is encrypted and of what the Response's signature covers. */
    private static byte[] write(
            SamlSettings.Signing signing,
            Envelope envelope,
            Claims claims,
            Signer signer,
            Optional<Encrypter> encrypter) {
        Written response = envelope.write(Status.SUCCESS);
        Tree element = encrypter.isPresent()
                ? Tree.root(Namespace.ASSERTION, ASSERTION)
                : response.element().child(Namespace.ASSERTION, ASSERTION);
        Written assertion = AssertionWriter.write(element, envelope, claims);
        Signer.Form form =
                new Signer.Form(signing.includeKeyInfo(), !claims.attributes().isEmpty());
        if (signing.assertion()) {
            assertion.sign(signer, form);
        }
        encrypter.ifPresent(by -> by.encrypt(
                element.octets(),
                response.element()
                        .child(Namespace.ASSERTION, ENCRYPTED_ASSERTION)
                        .declare(Namespace.ASSERTION)));
        if (signing.response()) {
            response.sign(signer, form);
        }
        return response.element().octets();
    }

    private static int lengthOf(String name, String document) {
        String qualified = Namespace.ASSERTION.prefix() + ':' + name;
        String end = "</" + qualified + '>';
        return document.indexOf(end) + end.length() - document.indexOf('<' + qualified);
    }

    private static String encoded(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static Reply post(SamlState state, String response) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("SAMLResponse", response);
        state.relayState().ifPresent(relayState -> fields.put("RelayState", relayState));
        return new Reply.FormPost(state.answerTo(), fields);
    }
}
