package org.gatewright.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.audit.Reason;
import org.gatewright.key.Tokens;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.session.Session;
import org.gatewright.session.Sessions;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;

/** From an application's request to its answer, or to the sign-in page. With a live session it asks no database. */
final class SignOnFlow {

    private final Sessions sessions;
    private final Tickets tickets;
    private final SeenOnce seen;
    private final Standing standing;
    private final Finishing finishing;
    private final Explanations explanations;
    private final Journal journal;
    private final Stages stages;
    private final Clock clock;

    SignOnFlow(
            Sessions sessions,
            Tickets tickets,
            SeenOnce seen,
            Standing standing,
            Finishing finishing,
            Explanations explanations,
            Journal journal,
            Stages stages,
            Clock clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.seen = seen;
        this.standing = standing;
        this.finishing = finishing;
        this.explanations = explanations;
        this.journal = journal;
        this.stages = stages;
        this.clock = clock;
    }

    /** Reads a request and goes as far as it can. */
    Step begin(Plugins plugins, String protocolId, ProtocolRequest message, Browser browser) {
        Optional<Protocol> protocol = plugins.protocol(protocolId);
        if (protocol.isEmpty()) {
            return explanations.pluginMissing(protocolId, browser);
        }
        try {
            Intent intent = stages.run(Stage.PARSE, () -> protocol.get().read(message));
            if (intent instanceof Intent.Answer answer) {
                return new Step.Send(answer.reply(), Cookies.UNCHANGED);
            } else if (intent instanceof Intent.SignOut signOut) {
                return signOut(protocolId, protocol.get(), signOut, browser);
            } else if (intent instanceof Intent.SignOutHere here) {
                return signOutHere(here, browser);
            } else if (intent instanceof Intent.SignOn signOn) {
                return decide(plugins, protocolId, protocol.get(), signOn, browser);
            }
            throw new IllegalStateException("Unknown intent " + intent);
        } catch (ProtocolException e) {
            return explanations.notTrusted(protocolId, e, browser);
        } catch (PluginFailure e) {
            return explanations.pluginBroke(protocolId, e, browser, Cookies.UNCHANGED);
        }
    }

    private Step decide(Plugins plugins, String protocolId, Protocol protocol, Intent.SignOn request, Browser browser) {
        Stages.Running deciding = stages.begin(Stage.DECIDE);
        try {
            return signOn(plugins, protocolId, protocol, request, browser, deciding);
        } finally {
            deciding.end();
        }
    }

    private Step signOn(
            Plugins plugins,
            String protocolId,
            Protocol protocol,
            Intent.SignOn request,
            Browser browser,
            Stages.Running deciding) {
        Optional<RegisteredApplication> application =
                plugins.application(request.application().id(), protocolId);
        if (application.isEmpty()) {
            return explanations.applicationGone(
                    protocolId, request.application().id(), browser, Cookies.UNCHANGED);
        }
        Visit visit = Visit.of(plugins, protocol, application.get(), request, browser, deciding);
        Optional<Session> session = standing.session(browser);
        if (session.isPresent() && !request.fresh() && standing.isStrongEnough(session.get(), request.level())) {
            return withSession(visit, session.get());
        }
        if (request.silent()) {
            return claim(visit, "", SeenOnce.NOBODY).orElseGet(() -> refuse(visit, Refusal.LOGIN_NEEDED));
        }
        return session.isPresent() && !request.fresh()
                ? stepUp(visit, session.get())
                : login(visit, visit.pending(Instant.now(clock)));
    }

    private Step withSession(Visit visit, Session session) {
        Tickets.Ticket ticket = Tickets.make(visit.binding());
        return claim(visit, ticket.nonce(), Tokens.hash("owner", session.id()))
                .or(() -> finishing.finish(visit, session, Cookies.UNCHANGED))
                .orElseGet(() -> otherPerson(visit, ticket));
    }

    /** The request names somebody else than who is signed in here. */
    private Step otherPerson(Visit visit, Tickets.Ticket ticket) {
        if (visit.request().silent()) {
            return refuse(visit, Refusal.LOGIN_NEEDED);
        }
        tickets.open(ticket, visit.pending(Instant.now(clock)).forAnotherPerson());
        return new Step.Login(ticket.value(), visit.bound(Cookies.UNCHANGED));
    }

    /** The password was given before; only the second factor is missing. */
    private Step stepUp(Visit visit, Session session) {
        PendingSignOn pending = visit.pending(Instant.now(clock));
        Optional<PendingSignOn.Stage> next =
                standing.secondFactor(session, visit.request().level());
        if (next.isPresent()) {
            return login(visit, pending.provedBy(session, next.get()));
        }
        return claim(visit, "", SeenOnce.NOBODY)
                .orElseGet(() -> finishing.explain(
                        visit,
                        session,
                        Cookies.UNCHANGED,
                        Problem.LEVEL_NOT_REACHED,
                        Refusal.LEVEL_NOT_REACHED,
                        Refusal.LEVEL_NOT_REACHED,
                        List.of(),
                        Map.of()));
    }

    private Step login(Visit visit, PendingSignOn pending) {
        Tickets.Ticket ticket = Tickets.make(visit.binding());
        // Opened before the request is claimed: who sends the same request a moment later must find it.
        tickets.open(ticket, pending);
        Optional<Step> repeated = claim(visit, ticket.nonce(), SeenOnce.NOBODY);
        if (repeated.isPresent()) {
            tickets.drop(ticket);
            return repeated.get();
        }
        return new Step.Login(ticket.value(), visit.bound(Cookies.UNCHANGED));
    }

    /** Nothing if the request is seen for the first time; else what a repeated one gets. */
    private Optional<Step> claim(Visit visit, String nonce, String owner) {
        return visit.request().once().flatMap(once -> seen.claim(once.key(), once.until(), nonce, owner)
                .map(noted -> repeated(visit, once, noted)));
    }

    private Step repeated(Visit visit, Intent.Once once, String nonce) {
        return tickets.reopen(visit.browser(), nonce)
                .<Step>map(ticket -> new Step.Login(ticket, Cookies.UNCHANGED))
                .orElseGet(() -> explanations.notTrusted(
                        visit.application().protocol(),
                        replayed(once).at(visit.request().application()),
                        visit.browser()));
    }

    private static ProtocolException replayed(Intent.Once once) {
        return new ProtocolException(ProtocolError.REPLAYED, "ID", once.key(), "a request that was not used before");
    }

    private Step refuse(Visit visit, Refusal refusal) {
        journal.refused(visit, refusal);
        return new Step.Send(visit.protocol().refuse(visit.request(), refusal), Cookies.UNCHANGED);
    }

    private Step signOutHere(Intent.SignOutHere request, Browser browser) {
        browser.session()
                .flatMap(sessions::find)
                .flatMap(session -> sessions.end(session.id()))
                .ifPresent(ended -> journal.ended(ended, Reason.APPLICATION_ASKED, browser.address()));
        return new Step.Send(request.reply(), Cookies.SIGNED_OUT);
    }

    private Step signOut(String protocolId, Protocol protocol, Intent.SignOut request, Browser browser) {
        boolean repeated = request.once()
                .map(once -> !seen.firstSight(once.key(), once.until()))
                .orElse(false);
        if (repeated) {
            ProtocolException refused = replayed(request.once().orElseThrow()).at(request.application());
            return explanations.notTrusted(protocolId, refused, browser);
        }
        Optional<Session> own = browser.session().flatMap(sessions::find);
        List<Session> meant = request.browserOnly()
                ? own.filter(session -> session.means(request.application().id(), request.subject())).stream()
                        .toList()
                : sessions.meant(request.application().id(), request.subject());
        meant.forEach(session -> sessions.end(session.id())
                .ifPresent(ended -> journal.ended(ended, Reason.APPLICATION_ASKED, browser.address())));
        boolean ownEnded = own.filter(meant::contains).isPresent();
        return new Step.Send(protocol.signedOut(request), ownEnded ? Cookies.SIGNED_OUT : Cookies.UNCHANGED);
    }
}
