package com.example.cas;

import com.example.cas.CasFailure.Code;
import com.example.cas.ServiceResponse.Success;
import com.example.cas.Tickets.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Reply;

/** Redeems tickets, and gives applications tickets for others (2.4 to 2.8). Nobody who asks here is a browser. */
final class Validation {

    private static final System.Logger LOG = System.getLogger(Validation.class.getName());

    private final ProtocolHost host;
    private final Services services;
    private final Tickets tickets;
    private final ProxyCallback callback;

    Validation(ProtocolHost host, Services services, Tickets tickets, ProxyCallback callback) {
        this.host = host;
        this.services = services;
        this.tickets = tickets;
        this.callback = callback;
    }

    /** The answer of CAS 1.0: two lines. */
    Reply plain(ProtocolRequest request) {
        String text;
        try {
            text = "yes\n" + redeem(Parameters.of(request), false).ticket().user() + "\n";
        } catch (CasFailure | ProtocolException e) {
            text = "no\n\n";
        }
        return new Reply.Document(
                200,
                "text/plain;charset=UTF-8",
                StandardCharsets.UTF_8.encode(text),
                Map.of("Cache-Control", "no-store"));
    }

    /**
     * Redeems a ticket.
     *
     * @param proxies whether proxy tickets are taken, too
     * @param attributes whether attributes are told, as of CAS 3.0
     */
    Reply validate(ProtocolRequest request, boolean proxies, boolean attributes) {
        return answer(request, ServiceResponse::failure, parameters -> {
            Redeemed redeemed = redeem(parameters, proxies);
            Optional<String> iou = parameters
                    .text("pgtUrl")
                    .map(url -> callback.grant(
                            redeemed.application(), redeemed.ticket(), url, left(redeemed.ticket())));
            Success success = new Success(redeemed.ticket(), attributes, iou);
            return format -> format.success(success);
        });
    }

    /** Gives a proxy ticket for another application. */
    Reply proxy(ProtocolRequest request) {
        return answer(request, ServiceResponse::proxyFailure, parameters -> {
            String ticket = proxyTicket(required(parameters, "pgt"), required(parameters, "targetService"));
            return format -> format.proxySuccess(ticket);
        });
    }

    private Reply answer(
            ProtocolRequest request,
            BiFunction<ServiceResponse, CasFailure, String> failing,
            Function<Parameters, Function<ServiceResponse, String>> work) {
        ServiceResponse format = ServiceResponse.XML;
        try {
            Parameters parameters = Parameters.of(request);
            format = format(parameters);
            return format.reply(work.apply(parameters).apply(format));
        } catch (CasFailure e) {
            return format.reply(failing.apply(format, e));
        } catch (ProtocolException e) {
            return format.reply(failing.apply(format, new CasFailure(Code.INVALID_REQUEST, e.getMessage())));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A ticket could not be redeemed", e);
            return format.reply(
                    failing.apply(format, new CasFailure(Code.INTERNAL_ERROR, "The server can't tell now")));
        }
    }

    private static ServiceResponse format(Parameters parameters) {
        String name = parameters.text("format").orElse("XML");
        return switch (name) {
            case "XML", "xml" -> ServiceResponse.XML;
            case "JSON", "json" -> ServiceResponse.JSON;
            default -> throw new CasFailure(Code.INVALID_REQUEST, "The format is neither XML nor JSON");
        };
    }

    private static String required(Parameters parameters, String name) {
        return parameters
                .text(name)
                .orElseThrow(() -> new CasFailure(Code.INVALID_REQUEST, "The parameter " + name + " is needed"));
    }

    /** A ticket that nobody can redeem again, and the application that did. */
    private record Redeemed(Ticket ticket, Application application) {}

    private Redeemed redeem(Parameters parameters, boolean proxies) {
        String service = required(parameters, "service");
        String value = required(parameters, "ticket");
        if (!proxies && Tickets.is(Kind.PT, value)) {
            throw new CasFailure(Code.INVALID_TICKET_SPEC, "A proxy ticket is redeemed at proxyValidate");
        }
        Ticket ticket = tickets.redeem(value)
                .orElseThrow(() -> new CasFailure(Code.INVALID_TICKET, "The ticket is unknown, used or too old"));
        if (!ticket.service().equals(service)) {
            throw new CasFailure(Code.INVALID_SERVICE, "The ticket was issued for another service");
        }
        if (parameters.flag("renew") && !ticket.fresh()) {
            throw new CasFailure(Code.INVALID_TICKET, "The person did not log in for this ticket");
        }
        Application application = services.find(service)
                .filter(found -> found.id().equals(ticket.applicationId()))
                .orElseThrow(() -> new CasFailure(Code.INVALID_SERVICE, "The service is not registered any more"));
        return new Redeemed(ticket, application);
    }

    private String proxyTicket(String granting, String service) {
        Ticket granted = tickets.granting(granting)
                .orElseThrow(() -> new CasFailure(Code.INVALID_TICKET, "The proxy-granting ticket is unknown"));
        Application by = services.find(granted.service())
                .filter(found -> found.id().equals(granted.applicationId()))
                .orElseThrow(() -> unauthorized("The service is not registered any more"));
        Application target = services.find(service).orElseThrow(() -> unauthorized("The target is not registered"));
        CasSettings settings = CasSettings.of(target.settings());
        if (!settings.proxiedBy().contains(granted.proxies().get(0))) {
            throw unauthorized("The target does not let the service act for people");
        }
        ProtocolHost.Delegated delegated = host.delegations()
                .signOn(target, by, granted.userId(), granted.authenticatedAt())
                .orElseThrow(() -> unauthorized("The person may not use the target"));
        Ticket ticket = new Ticket(
                service,
                target.id(),
                Users.name(delegated.release(), delegated.subject(), settings)
                        .orElseThrow(() -> unauthorized("The person has no name at the target")),
                granted.userId(),
                granted.session(),
                granted.fresh(),
                granted.authenticatedAt(),
                granted.sessionEnd(),
                granted.proxies(),
                Users.attributes(delegated.release()));
        return tickets.issue(
                Kind.PT, ticket, CasSettings.ticketLife(host.settings().get()), settings.singleLogout());
    }

    private static CasFailure unauthorized(String message) {
        return new CasFailure(Code.UNAUTHORIZED_SERVICE, message);
    }

    /** What is left of the session. */
    private Duration left(Ticket ticket) {
        return Duration.between(Instant.now(host.clock()), ticket.sessionEnd());
    }
}
