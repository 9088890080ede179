package org.gatewright.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.session.Session;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;

/** Goes on with a sign-in that was kept while the person was asked: the application is looked up anew and must be active. */
final class Resuming {

    private final Tickets tickets;
    private final Standing standing;
    private final Finishing finishing;
    private final Explanations explanations;
    private final Journal journal;
    private final Stages stages;

    Resuming(
            Tickets tickets,
            Standing standing,
            Finishing finishing,
            Explanations explanations,
            Journal journal,
            Stages stages) {
        this.tickets = tickets;
        this.standing = standing;
        this.finishing = finishing;
        this.explanations = explanations;
        this.journal = journal;
        this.stages = stages;
    }

    /** What a ticket leads to now. */
    Step resume(Plugins plugins, String ticket, Browser browser) {
        Optional<PendingSignOn> pending = tickets.find(ticket, browser);
        if (pending.isEmpty()) {
            return Explanations.gone(tickets.gone(ticket));
        }
        Optional<Step> waiting = waiting(plugins, pending.get(), browser);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        if (pending.get().isAt(PendingSignOn.Stage.REFUSE)) {
            return tickets.take(ticket, browser)
                    .map(taken -> refuse(plugins, taken, taken.refusalToSend(), browser))
                    .orElseGet(() -> Explanations.gone(tickets.gone(ticket)));
        }
        return withSession(plugins, ticket, pending.get(), browser)
                .orElseGet(() -> new Step.Login(ticket, Cookies.UNCHANGED));
    }

    /** While the plugin of its protocol is away, a sign-in waits: its ticket is not taken. */
    Optional<Step> waiting(Plugins plugins, PendingSignOn pending, Browser browser) {
        return !pending.isForApplication()
                        || plugins.protocol(pending.protocol()).isPresent()
                ? Optional.empty()
                : Optional.of(explanations.pluginMissing(pending.protocol(), browser));
    }

    /** The end of the sign-in, if the browser has a session by now that is good enough for it. */
    Optional<Step> withSession(Plugins plugins, String ticket, PendingSignOn pending, Browser browser) {
        if (pending.fresh() || pending.anotherPerson()) {
            return Optional.empty();
        }
        Optional<Session> session =
                standing.session(browser).filter(found -> standing.isStrongEnough(found, pending.demanded()));
        return session.map(found -> tickets.take(ticket, browser)
                .map(taken -> afterLogin(plugins, taken, found, Cookies.UNCHANGED, browser))
                .orElseGet(() -> Explanations.gone(tickets.gone(ticket))));
    }

    /** On to the application, or to the page of ours. */
    Step afterLogin(Plugins plugins, PendingSignOn taken, Session session, Cookies cookies, Browser browser) {
        if (!taken.isForApplication()) {
            return new Step.Go(taken.path(), cookies);
        }
        return visit(plugins, taken, browser, cookies, visit -> {
            if (!standing.isStrongEnough(session, taken.demanded())) {
                return finishing.explain(
                        visit,
                        session,
                        cookies,
                        Problem.LEVEL_NOT_REACHED,
                        Refusal.LEVEL_NOT_REACHED,
                        Refusal.LEVEL_NOT_REACHED,
                        List.of(),
                        Map.of());
            }
            return finishing
                    .finish(visit, session, cookies)
                    .orElseGet(() -> finishing.send(
                            visit, session, cookies, Refusal.OTHER_PERSON, Refusal.OTHER_PERSON, Map.of()));
        });
    }

    /** Tells the application that there will be no sign-on. */
    Step refuse(Plugins plugins, PendingSignOn taken, Refusal refusal, Browser browser) {
        if (!taken.isForApplication()) {
            return new Step.Go("/", Cookies.UNCHANGED);
        }
        return visit(plugins, taken, browser, Cookies.UNCHANGED, visit -> {
            if (refusal == Refusal.CANCELLED) {
                journal.refused(visit, refusal);
            }
            return new Step.Send(visit.protocol().refuse(visit.request(), refusal), Cookies.UNCHANGED);
        });
    }

    private Step visit(
            Plugins plugins, PendingSignOn taken, Browser browser, Cookies cookies, Function<Visit, Step> next) {
        Stages.Running deciding = stages.begin(Stage.DECIDE);
        try {
            return visit(plugins, taken, browser, cookies, deciding, next);
        } finally {
            deciding.end();
        }
    }

    private Step visit(
            Plugins plugins,
            PendingSignOn taken,
            Browser browser,
            Cookies cookies,
            Stages.Running deciding,
            Function<Visit, Step> next) {
        Optional<Protocol> protocol = plugins.protocol(taken.protocol());
        if (protocol.isEmpty()) {
            return explanations.pluginMissing(taken.protocol(), browser);
        }
        Optional<RegisteredApplication> application = plugins.application(taken.applicationId(), taken.protocol());
        if (application.isEmpty()) {
            return explanations.applicationGone(taken.protocol(), taken.applicationId(), browser, cookies);
        }
        Visit visit = Visit.of(
                plugins,
                protocol.get(),
                application.get(),
                taken.request(application.get().application()),
                browser,
                deciding);
        try {
            return next.apply(visit);
        } catch (ProtocolException e) {
            return explanations.notTrusted(taken.protocol(), e, browser, cookies);
        } catch (PluginFailure e) {
            return explanations.pluginBroke(taken.protocol(), e, browser, cookies);
        }
    }
}
