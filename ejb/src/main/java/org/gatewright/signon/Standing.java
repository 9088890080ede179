package org.gatewright.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.gatewright.audit.Reason;
import org.gatewright.session.Session;
import org.gatewright.session.Sessions;
import org.gatewright.setting.Policies;
import org.gatewright.spi.protocol.Level;
import org.gatewright.user.LoginRecord;

/** What the session of a browser is worth at this moment. */
final class Standing {

    private final Sessions sessions;
    private final People people;
    private final Function<String, Policies> policies;
    private final Journal journal;
    private final Clock clock;

    Standing(Sessions sessions, People people, Function<String, Policies> policies, Journal journal, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The live session of a browser, whose person may still sign in; the session of one who may not ends here. */
    Optional<Session> session(Browser browser) {
        Optional<Session> session = browser.session().flatMap(sessions::find);
        if (session.isPresent() && person(session.get()).isEmpty()) {
            sessions.end(session.get().id())
                    .ifPresent(ended -> journal.ended(ended, Reason.PERSON_NOT_ACTIVE, browser.address()));
            return Optional.empty();
        }
        return session;
    }

    /** Whose session it is, if they may still sign in. */
    Optional<LoginRecord> person(Session session) {
        return people.byId(session.userId()).filter(LoginRecord::maySignIn);
    }

    boolean isStrongEnough(Session session, Level requested) {
        return levelNow(session)
                .reaches(demand(session.organizationId(), requested).level());
    }

    /** A second factor counts for as long as the policy says. */
    private Level levelNow(Session session) {
        Duration holds = policies.apply(session.organizationId()).session().secondFactor();
        return session.secondFactorAt().plus(holds).isAfter(Instant.now(clock)) ? session.level() : Level.PASSWORD;
    }

    Demand demand(String organizationId, Level requested) {
        return Demand.of(requested, policies.apply(organizationId).login());
    }

    /** How the person of a session can get to a second factor; empty if they can't. */
    Optional<PendingSignOn.Stage> secondFactor(Session session, Level requested) {
        return secondFactor(session.userId(), demand(session.organizationId(), requested));
    }

    /** How a person can get to a second factor; empty if they can't. */
    Optional<PendingSignOn.Stage> secondFactor(String userId, Demand demand) {
        if (people.hasSecondFactor(userId)) {
            return Optional.of(PendingSignOn.Stage.CODE);
        }
        // Who is obliged to have one sets one up; an application's wish alone does not oblige anybody.
        return demand.byPolicy() ? Optional.of(PendingSignOn.Stage.ENROL) : Optional.empty();
    }
}
