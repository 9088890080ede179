package org.gatewright.signon;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatewright.audit.Detail;
import org.gatewright.audit.Reason;
import org.gatewright.authorization.Access;
import org.gatewright.failure.Reference;
import org.gatewright.key.Tokens;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;
import org.gatewright.session.Participation;
import org.gatewright.session.Session;
import org.gatewright.session.Sessions;
import org.gatewright.setting.Policies;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.SignedOn;

/**
 * The end of a sign-on: a person with a live session that is strong enough stands before an application. May they use it,
 * what does it learn, would it accept that, and what is it told?
 */
final class Finishing {

    private final People people;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Function<String, Policies> policies;
    private final Journal journal;
    private final Stages stages;
    private final Clock clock;
    private final boolean crossSite;

    Finishing(
            People people,
            Sessions sessions,
            Tickets tickets,
            Function<String, Policies> policies,
            Journal journal,
            Stages stages,
            Clock clock,
            URI publicUrl) {
        this.people = people;
        this.sessions = sessions;
        this.tickets = tickets;
        this.policies = policies;
        this.journal = journal;
        this.stages = stages;
        this.clock = clock;
        // Browsers send a cookie with SameSite=None only over TLS.
        this.crossSite = "https".equals(publicUrl.getScheme());
    }

    /**
     * Ends the sign-on.
     *
     * @return nothing if the request names another person than this one: the caller asks for another login, or refuses
     */
    Optional<Step> finish(Visit visit, Session session, Cookies cookies) {
        Access access = people.access(session.userId(), visit.projectId());
        Optional<Subject> subject = people.subject(session.userId(), visit.projectId());
        if (!access.authorized() || subject.isEmpty()) {
            Enum<?> reason = access.reason().<Enum<?>>map(why -> why).orElse(Refusal.NOT_ALLOWED);
            return Optional.of(explain(
                    visit, session, cookies, Problem.NOT_AUTHORIZED, Refusal.NOT_ALLOWED, reason, List.of(), Map.of()));
        }
        return release(visit, session, subject.get(), cookies);
    }

    private Optional<Step> release(Visit visit, Session session, Subject subject, Cookies cookies) {
        visit.deciding().end();
        Mapping mapping = stages.run(Stage.MAP, () -> map(visit, session, subject));
        if (mapping.refusedBy().isPresent()) {
            Map<String, String> facts =
                    Map.of(Detail.MAPPER.key(), mapping.refusedBy().get().forActivity());
            return Optional.of(send(visit, session, cookies, Refusal.SERVER_FAULT, Reason.MAPPER_REFUSED, facts));
        }
        String index = session.participation(visit.application().id())
                .map(Participation::sessionIndex)
                .orElseGet(Tokens::next);
        SignedOn signedOn = new SignedOn(
                subject, mapping.release(), index, session.level(), session.authenticatedAt(), sessions.end(session));
        Outcome outcome = stages.run(Stage.SIGN, () -> visit.protocol().grant(visit.request(), signedOn));
        Granting granting = new Granting(subject, mapping, index);
        return stages.run(Stage.RECORD, () -> answer(visit, session, cookies, outcome, granting));
    }

    private static Mapping map(Visit visit, Session session, Subject subject) {
        return Mapping.run(
                visit.plugins().mappers(visit.application()),
                new MappingContext(subject, visit.application().application(), session.authenticatedAt()));
    }

    /** What was found out on the way to an answer. */
    private record Granting(Subject subject, Mapping mapping, String index) {}

    private Optional<Step> answer(Visit visit, Session session, Cookies cookies, Outcome outcome, Granting granting) {
        if (outcome instanceof Outcome.OtherPerson) {
            return Optional.empty();
        } else if (outcome instanceof Outcome.Refused refused) {
            journal.refused(visit, session, refused.refusal(), Map.of(Detail.DETAIL.key(), refused.detail()));
            return Optional.of(new Step.Send(refused.reply(), cookies));
        } else if (outcome instanceof Outcome.Granted granted) {
            return Optional.of(granted(visit, session, cookies, granted, granting));
        }
        throw new IllegalStateException("Unknown outcome " + outcome);
    }

    private Step granted(Visit visit, Session session, Cookies cookies, Outcome.Granted granted, Granting granting) {
        Map<String, String> facts = new LinkedHashMap<>(granted.facts());
        facts.putAll(serverFacts(session));
        Preflight preflight = Preflight.check(
                visit.plugins().rules(visit.application()),
                new Outgoing(
                        visit.application().application(),
                        granting.subject(),
                        granting.mapping().release().attributes(),
                        facts));
        Map<String, String> found =
                Journal.both(preflight.forActivity(), granting.mapping().omittedForActivity());
        if (preflight.refuses()) {
            journal.found(preflight.errors());
            return explain(
                    visit,
                    session,
                    cookies,
                    Problem.PREFLIGHT_REFUSED,
                    Refusal.SERVER_FAULT,
                    Problem.PREFLIGHT_REFUSED,
                    sentences(visit, preflight.errors()),
                    found);
        }
        sessions.remember(session, participation(visit, session, granting.index(), granted.remembered()));
        journal.granted(visit, session, Journal.both(granted.facts(), found));
        return new Step.Send(granted.reply(), cookies);
    }

    private Participation participation(Visit visit, Session session, String index, Map<String, String> remembered) {
        String id = visit.application().id();
        Instant at = session.participation(id).map(Participation::at).orElseGet(() -> Instant.now(clock));
        return new Participation(id, visit.applicationName(), index, at, remembered);
    }

    private Map<String, String> serverFacts(Session session) {
        boolean secondFactor = policies.apply(session.organizationId()).login().secondFactorRequired();
        return Map.of(
                Outgoing.SECOND_FACTOR_REQUIRED, String.valueOf(secondFactor),
                Outgoing.SESSION_COOKIE_CROSS_SITE, String.valueOf(crossSite));
    }

    private static List<String> sentences(Visit visit, List<Finding> findings) {
        return findings.stream()
                .map(finding -> visit.plugins()
                        .text(visit.browser().language(), "finding." + finding.id(), finding.arguments()))
                .toList();
    }

    /** Tells the application at once. */
    Step send(
            Visit visit, Session session, Cookies cookies, Refusal refusal, Enum<?> reason, Map<String, String> facts) {
        journal.refused(visit, session, reason, facts);
        return new Step.Send(visit.protocol().refuse(visit.request(), refusal), cookies);
    }

    /** Tells the person; the application hears of it when they go back to it. */
    Step explain(
            Visit visit,
            Session session,
            Cookies cookies,
            Problem problem,
            Refusal refusal,
            Enum<?> reason,
            List<String> details,
            Map<String, String> facts) {
        String reference = Reference.current();
        journal.refused(visit, session, reason, reference, facts);
        return back(visit, cookies, problem, refusal, reference, details);
    }

    private Step back(
            Visit visit, Cookies cookies, Problem problem, Refusal refusal, String reference, List<String> details) {
        Tickets.Ticket ticket = Tickets.make(visit.binding());
        tickets.open(ticket, visit.pending(Instant.now(clock)).refusing(refusal));
        return Explanations.refused(
                problem, reference, ticket.value(), visit.applicationName(), details, visit.bound(cookies));
    }
}
