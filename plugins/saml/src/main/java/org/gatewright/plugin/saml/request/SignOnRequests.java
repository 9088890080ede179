package org.gatewright.plugin.saml.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.plugin.saml.binding.IncomingMessage;
import org.gatewright.plugin.saml.request.AuthnContexts.Demand;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.InstanceSettings;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.signature.RedirectSignature;
import org.gatewright.plugin.saml.signature.Trust;
import org.gatewright.plugin.saml.signature.Verified;
import org.gatewright.plugin.saml.signature.XmlSignature;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.Refusal;
import org.w3c.dom.Element;

/**
 * Decides whether an AuthnRequest is believed, and what it comes to. The checks are in a fixed order: form, application,
 * signature, destination, age, address; the first that fails ends it.
 */
public final class SignOnRequests {

    private final ProtocolHost host;
    private final ApplicationSettings settings;

    public SignOnRequests(ProtocolHost host, ApplicationSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /**
     * Reads and checks.
     *
     * @throws ProtocolException if the message is not to be believed
     */
    public Asked read(IncomingMessage message) {
        Element root = message.rootOf(IncomingMessage.REQUEST, AuthnRequest.NAME);
        AuthnRequest request = AuthnRequestReader.read(root);
        Application application = applicationOf(request);
        try {
            return check(message, request, application);
        } catch (ProtocolException e) {
            throw e.at(application);
        }
    }

    private Application applicationOf(AuthnRequest request) {
        List<Application> known = host.applications().byIdentifier(request.issuer());
        if (known.isEmpty()) {
            throw new ProtocolException(
                    ProtocolError.UNKNOWN_APPLICATION,
                    "Issuer",
                    request.issuer(),
                    "the entity id of an active application");
        }
        if (known.size() == 1) {
            return known.get(0);
        }
        List<Application> fitting = known.stream()
                .filter(application -> isAddressed(application, request))
                .toList();
        if (fitting.size() != 1) {
            throw new ProtocolException(
                    ProtocolError.AMBIGUOUS_APPLICATION,
                    "Issuer",
                    request.issuer(),
                    "an AssertionConsumerServiceURL that only one has of "
                            + known.stream().map(Application::name).collect(Collectors.joining(", ")));
        }
        return fitting.get(0);
    }

    private boolean isAddressed(Application application, AuthnRequest request) {
        return settings.of(application).endpoints().assertionConsumerServices().stream()
                .anyMatch(service -> request.addressWish().url().equals(Optional.of(service.location())));
    }

    private Asked check(IncomingMessage message, AuthnRequest request, Application application) {
        SamlSettings rules = settings.of(application);
        Instant now = host.clock().instant();
        Optional<Verified> signer = signer(message, rules.requests(), now);
        Destination.check(request.destination(), signer.isPresent(), host.publicUrl());
        Age age = new Age(now, rules.requests().lifetime());
        age.check(request);
        AnswerAddress address = AnswerAddress.choose(rules.endpoints(), request.addressWish());
        Optional<Demand> demand = request.context().map(AuthnContexts::demand).orElse(Optional.of(Demand.NONE));
        SamlState state = new SamlState(
                Optional.of(request.id()),
                address.location(),
                Binding.POST,
                message.relayState(),
                request.nameIdPolicy(),
                demand.orElse(Demand.NONE).stated(),
                request.subject(),
                notes(message, signer));
        Intent.SignOn signOn = new Intent.SignOn(
                application,
                Optional.of(new Intent.Once(onceKey(request), age.end(request.issueInstant()))),
                request.forceAuthn(),
                request.passive(),
                higher(demand.orElse(Demand.NONE).level(), rules.requests().minimumLevel()),
                request.subject().flatMap(SignOnRequests::loginHint),
                state.toMap());
        return new Asked(signOn, refusal(address, demand));
    }

    /** A Redirect's signature is in its query, and one in the XML does not count (SAML Bindings 3.4.4.1). */
    private Optional<Verified> signer(IncomingMessage message, SamlSettings.Requests rules, Instant now) {
        Trust trust = Trust.of(rules, now);
        Optional<Verified> signer = message.binding() == Binding.REDIRECT
                ? message.querySignature().map(signature -> RedirectSignature.verify(signature, trust))
                : XmlSignature.verify(message.root(), trust);
        boolean needed =
                rules.signed() || InstanceSettings.of(host.settings().get()).requireSignedRequests();
        if (needed && signer.isEmpty()) {
            throw new ProtocolException(
                    ProtocolError.BAD_SIGNATURE, "Signature", "nothing", "a signature by a registered key");
        }
        return signer;
    }

    private static String onceKey(AuthnRequest request) {
        return "AuthnRequest " + request.issuer() + " " + request.id();
    }

    private static Level higher(Level one, Level other) {
        return one.reaches(other) ? one : other;
    }

    /** What a person might type; names of other formats mean nothing to them. */
    private static Optional<String> loginHint(RequestedName name) {
        boolean typed = name.format()
                .map(format -> format.equals(NameIdFormats.UNSPECIFIED) || format.equals(NameIdFormats.EMAIL_ADDRESS))
                .orElse(true);
        return typed ? Optional.of(name.value()) : Optional.empty();
    }

    private static Set<RequestNote> notes(IncomingMessage message, Optional<Verified> signer) {
        Set<RequestNote> notes = EnumSet.noneOf(RequestNote.class);
        if (message.deflatedPost()) {
            notes.add(RequestNote.DEFLATED_POST);
        }
        signer.filter(Verified::outOfDate).ifPresent(by -> notes.add(RequestNote.CERTIFICATE_OUT_OF_DATE));
        signer.filter(Verified::sha1).ifPresent(by -> notes.add(RequestNote.SHA1));
        return notes;
    }

    private static Optional<Refusal> refusal(AnswerAddress address, Optional<Demand> demand) {
        if (!address.asWished()) {
            return Optional.of(Refusal.ANSWER_NOT_AVAILABLE);
        }
        return demand.isPresent() ? Optional.empty() : Optional.of(Refusal.LEVEL_NOT_REACHED);
    }
}
