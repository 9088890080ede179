package com.example.cas;

import com.example.cas.CasFailure.Code;
import com.example.cas.Tickets.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.identity.Application;

/** Gives proxy-granting tickets to applications, at the address that proves who they are (2.5.4). */
final class ProxyCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbound outbound;
    private final Tickets tickets;

    ProxyCallback(Outbound outbound, Tickets tickets) {
        this.outbound = outbound;
        this.tickets = tickets;
    }

    /**
     * Sends a proxy-granting ticket.
     *
     * @return what the application will find it by
     */
    String grant(Application application, Ticket redeemed, String callback, Duration life) {
        Optional<String> registered = CasSettings.of(application.settings()).proxyCallback();
        if (registered.isEmpty()) {
            throw new CasFailure(Code.UNAUTHORIZED_SERVICE_PROXY, "The service may not act for people elsewhere");
        }
        if (!registered.get().equals(callback)) {
            throw new CasFailure(Code.INVALID_PROXY_CALLBACK, "The callback is not the one that is registered");
        }
        String iou = Tickets.random("PGTIOU");
        String granting = tickets.issue(Kind.PGT, redeemed.grantedTo(callback), life, false);
        String parameters = "pgtIou=" + iou + "&pgtId=" + granting;
        boolean taken = false;
        try {
            Outbound.Answer answer = outbound.send(Outbound.Request.get(
                    URI.create(callback + (callback.contains("?") ? "&" : "?") + parameters), PATIENCE));
            if (answer.status() != 200) {
                throw new CasFailure(
                        Code.INVALID_PROXY_CALLBACK, "The callback answered with status " + answer.status());
            }
            taken = true;
            return iou;
        } catch (OutboundException e) {
            throw new CasFailure(Code.INVALID_PROXY_CALLBACK, "The callback could not be called: " + e.reason());
        } finally {
            if (!taken) {
                tickets.drop(granting);
            }
        }
    }
}
