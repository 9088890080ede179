package com.example.cas;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;

/**
 * Single logout (2.3.3): when a session has ended, each application is told which of its tickets has ended with it, and what was
 * not redeemed or can still be used is made worthless.
 */
final class SignOutListener implements EventListener {

    /** Well within what one event may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Outbound outbound;
    private final Tickets tickets;
    private final Clock clock;

    SignOutListener(Outbound outbound, Tickets tickets, Clock clock) {
        this.outbound = outbound;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "cas-sign-out";
    }

    @Override
    public Set<String> actions() {
        return Set.of(Event.SIGN_ON_ENDED);
    }

    /** Who could not be told is told again when the event comes again; who was told is forgotten. */
    @Override
    public void heard(Event event) {
        Optional<String> session = event.remembered(CasProtocol.SESSION);
        if (session.isEmpty()) {
            return;
        }
        for (int number = 0; number < Tickets.mostSent(); number++) {
            tickets.sent(session.get(), number).ifPresent(this::end);
        }
    }

    private void end(Tickets.Sent sent) {
        tickets.drop(sent.ticket());
        if (sent.told()) {
            tell(sent);
        }
        tickets.forget(sent);
    }

    private void tell(Tickets.Sent sent) {
        String body = "logoutRequest=" + URLEncoder.encode(logoutRequest(sent.ticket()), StandardCharsets.UTF_8);
        Outbound.Answer answer = outbound.send(Outbound.Request.post(
                URI.create(sent.service()), FORM, StandardCharsets.UTF_8.encode(body), PATIENCE));
        if (answer.status() >= 500) {
            throw new OutboundException(
                    OutboundException.Reason.UNREACHABLE,
                    URI.create(sent.service()).getHost() + " answered a sign-out with status " + answer.status() + ".");
        }
    }

    /** As in appendix C; there the name is of no meaning, either. */
    private String logoutRequest(String ticket) {
        return "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + Tickets.random("LR")
                + "\" Version=\"2.0\" IssueInstant=\"" + Instant.now(clock).truncatedTo(ChronoUnit.SECONDS) + "\">"
                + "<saml:NameID>@NOT_USED@</saml:NameID><samlp:SessionIndex>" + ticket
                + "</samlp:SessionIndex></samlp:LogoutRequest>";
    }
}
