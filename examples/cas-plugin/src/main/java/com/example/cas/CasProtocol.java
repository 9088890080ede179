package com.example.cas;

import com.example.cas.ServiceResponse.Success;
import com.example.cas.Tickets.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** The addresses of CAS, and its answers to browsers. */
final class CasProtocol implements Protocol {

    /** Remembered of each sign-on: what {@link SignOutListener} finds its tickets by. */
    static final String SESSION = "cas.session";

    private final ProtocolHost host;
    private final Services services;
    private final Tickets tickets;
    private final Validation validation;

    CasProtocol(ProtocolHost host, Services services, Tickets tickets, Validation validation) {
        this.host = host;
        this.services = services;
        this.tickets = tickets;
        this.validation = validation;
    }

    @Override
    public Intent read(ProtocolRequest request) {
        if (!List.of("GET", "POST").contains(request.method())) {
            return new Intent.Answer(Pages.plain(405, "Method Not Allowed", Map.of("Allow", "GET, HEAD, POST")));
        }
        return switch (request.path()) {
            case "", "login" -> login(Parameters.of(request), request);
            case "logout" -> logout(Parameters.of(request));
            case "validate" -> new Intent.Answer(validation.plain(request));
            case "serviceValidate" -> new Intent.Answer(validation.validate(request, false, false));
            case "proxyValidate" -> new Intent.Answer(validation.validate(request, true, false));
            case "p3/serviceValidate" -> new Intent.Answer(validation.validate(request, false, true));
            case "p3/proxyValidate" -> new Intent.Answer(validation.validate(request, true, true));
            case "proxy" -> new Intent.Answer(validation.proxy(request));
            default -> new Intent.Answer(Pages.plain(404, "Not Found", Map.of()));
        };
    }

    private Intent login(Parameters parameters, ProtocolRequest request) {
        Optional<String> service = parameters.text("service");
        if (service.isEmpty()) {
            return new Intent.Answer(new Reply.Redirect(URI.create(host.publicUrl() + "/account")));
        }
        Application application = services.find(service.get())
                .orElseThrow(() -> new ProtocolException(
                        ProtocolError.UNKNOWN_APPLICATION,
                        "service",
                        service.get(),
                        "an address that is registered for an active application"));
        boolean renew = parameters.flag("renew");
        LoginState state = new LoginState(
                service.get(), isPost(parameters, application), Instant.now(host.clock()), request.language());
        return new Intent.SignOn(
                application,
                Optional.empty(),
                renew,
                // Both at once contradict each other; renew is the one that counts (2.1.1).
                parameters.flag("gateway") && !renew,
                Level.PASSWORD,
                Optional.empty(),
                state.toMap());
    }

    private static boolean isPost(Parameters parameters, Application application) {
        String method = parameters.text("method").orElse("GET");
        return switch (method) {
            case "GET" -> false;
            case "POST" -> true;
            default ->
                throw new ProtocolException(
                        ProtocolError.NOT_SUPPORTED, "method", method, "GET or POST", Optional.of(application));
        };
    }

    /** To an address of an application, or to the server's own page: nobody can send people elsewhere through here. */
    private Intent logout(Parameters parameters) {
        String to = parameters
                .text("service")
                .filter(service -> services.find(service).isPresent())
                .orElse(host.publicUrl() + "/logout");
        return new Intent.SignOutHere(new Reply.Redirect(URI.create(to)));
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        LoginState state = LoginState.of(request.state());
        CasSettings settings = CasSettings.of(request.application().settings());
        Optional<String> user = Users.name(signedOn.release(), signedOn.subject(), settings);
        if (user.isEmpty()) {
            return refused(
                    request, Refusal.NAME_NOT_AVAILABLE, "The profile field " + settings.userField() + " is empty");
        }
        Ticket ticket = ticket(request.application(), state.service(), user.get(), signedOn, isFresh(request, signedOn));
        try {
            String value = tickets.issue(
                    Kind.ST, ticket, CasSettings.ticketLife(host.settings().get()), settings.singleLogout());
            return new Outcome.Granted(
                    carry(state, value), facts(ticket), Map.of(SESSION, signedOn.sessionIndex()));
        } catch (IllegalArgumentException e) {
            return refused(request, Refusal.SERVER_FAULT, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the person logged in for this very request. */
    private static boolean isFresh(Intent.SignOn request, SignedOn signedOn) {
        return request.fresh()
                || !signedOn.authenticatedAt()
                        .isBefore(LoginState.of(request.state()).askedAt());
    }

    private static Ticket ticket(
            Application application, String service, String user, SignedOn signedOn, boolean fresh) {
        return new Ticket(
                service,
                application.id(),
                user,
                signedOn.subject().id(),
                signedOn.sessionIndex(),
                fresh,
                signedOn.authenticatedAt(),
                signedOn.expiresAt(),
                List.of(),
                Users.attributes(signedOn.release()));
    }

    private static Map<String, String> facts(Ticket ticket) {
        return Map.of(
                "cas.user", ticket.user(),
                "cas.service", ticket.service(),
                "cas.fresh", Boolean.toString(ticket.fresh()));
    }

    private static Reply carry(LoginState state, String ticket) {
        if (state.post()) {
            return new Reply.FormPost(state.service(), Map.of("ticket", ticket));
        }
        String separator = state.service().contains("?") ? "&" : "?";
        return new Reply.Redirect(URI.create(state.service() + separator + "ticket=" + ticket));
    }

    private Outcome refused(Intent.SignOn request, Refusal refusal, String detail) {
        return new Outcome.Refused(refuse(request, refusal), refusal, detail);
    }

    /**
     * CAS has no words for a refusal but one: who asked by gateway gets no ticket. An application that got no ticket otherwise
     * would send the browser back at once, again and again, so the person is told here.
     */
    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        LoginState state = LoginState.of(request.state());
        return refusal == Refusal.LOGIN_NEEDED
                ? new Reply.Redirect(URI.create(state.service()))
                : Pages.refused(request.application().name(), state.language());
    }

    /** Never called: no request of CAS names the application whose session is to end. */
    @Override
    public Reply signedOut(Intent.SignOut request) {
        return new Reply.Redirect(URI.create(host.publicUrl() + "/logout"));
    }

    @Override
    public Preview preview(PreviewRequest request) {
        Application application = request.application();
        SignedOn signedOn = request.signedOn();
        return Users.name(signedOn.release(), signedOn.subject(), CasSettings.of(application.settings()))
                .map(user -> {
                    Ticket ticket = ticket(application, application.identifier(), user, signedOn, true);
                    return new Preview(
                            ServiceResponse.XML.success(new Success(ticket, true, Optional.empty())),
                            facts(ticket),
                            Preview.GRANTED);
                })
                .orElseGet(() -> new Preview("", Map.of(), Refusal.NAME_NOT_AVAILABLE.name()));
    }
}
