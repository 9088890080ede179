package org.gatewright.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatewright.audit.Reason;
import org.gatewright.session.NewSession;
import org.gatewright.session.Participation;
import org.gatewright.session.Session;
import org.gatewright.session.Sessions;
import org.gatewright.signon.LoginStep.Fault;
import org.gatewright.signon.PendingSignOn.Stage;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.user.LoginRecord;

/** The person proves who they are, step by step, and then goes on to where the ticket leads. */
final class LoginFlow {

    private final Sessions sessions;
    private final Tickets tickets;
    private final Proving proving;
    private final Standing standing;
    private final People people;
    private final LoginPages pages;
    private final Resuming resuming;
    private final Journal journal;
    private final Clock clock;

    LoginFlow(
            Sessions sessions,
            Tickets tickets,
            Proving proving,
            Standing standing,
            People people,
            LoginPages pages,
            Resuming resuming,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.proving = proving;
        this.standing = standing;
        this.people = people;
        this.pages = pages;
        this.resuming = resuming;
        this.journal = journal;
        this.clock = clock;
    }

    /** A login that leads to a page of ours. */
    Step start(String path, Browser browser) {
        String local = LocalPath.of(path);
        Optional<Session> session = standing.session(browser);
        if (session.isPresent() && standing.isStrongEnough(session.get(), Level.PASSWORD)) {
            return new Step.Go(local, Cookies.UNCHANGED);
        }
        String binding = Bindings.of(browser);
        Tickets.Ticket ticket = Tickets.make(binding);
        PendingSignOn pending = PendingSignOn.ours(Tickets.hashOf(binding), local, Instant.now(clock));
        // A session that is too weak, as the policy has changed, only needs the second factor.
        PendingSignOn next = session.flatMap(found ->
                        standing.secondFactor(found, Level.PASSWORD).map(stage -> pending.provedBy(found, stage)))
                .orElse(pending);
        tickets.open(ticket, next);
        return new Step.Login(ticket.value(), Bindings.keep(binding, browser, Cookies.UNCHANGED));
    }

    /** The page of a ticket; or the end, if the person has signed in meanwhile in another tab. */
    LoginStep page(Plugins plugins, String ticket, Browser browser) {
        Optional<PendingSignOn> pending = tickets.find(ticket, browser);
        if (pending.isEmpty()) {
            return gone(ticket);
        }
        Optional<Step> waiting = resuming.waiting(plugins, pending.get(), browser);
        if (waiting.isPresent()) {
            return new LoginStep.Done(waiting.get());
        }
        if (pending.get().isAt(Stage.REFUSE)) {
            return new LoginStep.Done(Explanations.gone(Problem.EXPIRED));
        }
        if (isOvertaken(pending.get())) {
            return changed(plugins, ticket, PendingSignOn::startedOver, browser);
        }
        Optional<Step> resumed = resuming.withSession(plugins, ticket, pending.get(), browser);
        return resumed.<LoginStep>map(LoginStep.Done::new)
                .orElseGet(() -> new LoginStep.Show(pages.of(plugins, ticket, pending.get(), browser)));
    }

    /** The second factor was taken away, or set up elsewhere, since the person gave the password. */
    private boolean isOvertaken(PendingSignOn open) {
        return (open.isAt(Stage.CODE) && !people.hasSecondFactor(open.userId()))
                || (open.isAt(Stage.ENROL) && people.hasSecondFactor(open.userId()));
    }

    LoginStep password(
            Plugins plugins, String ticket, String formToken, String userName, String password, Browser browser) {
        Optional<PendingSignOn> pending = tickets.find(ticket, browser);
        if (pending.isEmpty()) {
            return gone(ticket);
        }
        Optional<Step> waiting = resuming.waiting(plugins, pending.get(), browser);
        if (waiting.isPresent()) {
            return new LoginStep.Done(waiting.get());
        }
        if (!Tickets.isFormOf(ticket, formToken, browser)) {
            return again(plugins, ticket, pending.get(), browser, Fault.EXPIRED_FORM);
        }
        if (!pending.get().isAt(Stage.PASSWORD)) {
            // The same form sent twice: the first one went through.
            return page(plugins, ticket, browser);
        }
        Proving.Proof proof = proving.password(userName.strip(), password, browser);
        if (proof.person().isEmpty()) {
            return again(plugins, ticket, pending.get(), browser, fault(proof.verdict()));
        }
        return proved(plugins, ticket, pending.get(), proof.person().get(), browser);
    }

    private LoginStep proved(
            Plugins plugins, String ticket, PendingSignOn pending, LoginRecord person, Browser browser) {
        Instant now = Instant.now(clock);
        Demand demand = standing.demand(person.organizationId(), pending.demanded());
        if (demand.level() == Level.PASSWORD) {
            return new LoginStep.Done(signIn(plugins, ticket, person, now, Instant.EPOCH, browser));
        }
        Optional<Stage> next = standing.secondFactor(person.userId(), demand);
        if (next.isEmpty()) {
            // The person did sign in, if not as strongly as the application wants.
            return new LoginStep.Done(signIn(plugins, ticket, person, now, Instant.EPOCH, browser));
        }
        return tickets.change(ticket, open -> open.proved(person.userId(), now, next.get()))
                .<LoginStep>map(open -> new LoginStep.Show(pages.of(plugins, ticket, open, browser)))
                .orElseGet(() -> gone(ticket));
    }

    /** The person answers the form of a second factor. */
    LoginStep factor(Plugins plugins, String ticket, String formToken, Map<String, String> typed, Browser browser) {
        return atSecondFactor(
                plugins,
                ticket,
                formToken,
                browser,
                (open, person) -> answered(plugins, ticket, open, person, typed, browser));
    }

    /** The person chooses which second factor to set up; empty to choose anew. */
    LoginStep choose(Plugins plugins, String ticket, String formToken, String factor, Browser browser) {
        return atSecondFactor(plugins, ticket, formToken, browser, (open, person) -> {
            if (!open.isAt(Stage.ENROL)) {
                return page(plugins, ticket, browser);
            }
            if (factor.isEmpty()) {
                return changed(plugins, ticket, pending -> pending.showing(""), browser);
            }
            return pages.begin(ticket, open, person, factor)
                    .<LoginStep>map(begun -> new LoginStep.Show(pages.of(plugins, ticket, begun, browser)))
                    .orElseGet(() -> again(plugins, ticket, open.showing(""), browser, Fault.UNAVAILABLE));
        });
    }

    /** What can be done with an open sign-in whose person has given the password. */
    private interface Next {
        LoginStep step(PendingSignOn open, LoginRecord person);
    }

    private LoginStep atSecondFactor(Plugins plugins, String ticket, String formToken, Browser browser, Next next) {
        Optional<PendingSignOn> pending = tickets.find(ticket, browser);
        if (pending.isEmpty()) {
            return gone(ticket);
        }
        Optional<Step> waiting = resuming.waiting(plugins, pending.get(), browser);
        if (waiting.isPresent()) {
            return new LoginStep.Done(waiting.get());
        }
        PendingSignOn open = pending.get();
        if (!Tickets.isFormOf(ticket, formToken, browser)) {
            return again(plugins, ticket, open, browser, Fault.EXPIRED_FORM);
        }
        if (!isStillProved(open, browser)) {
            return changed(plugins, ticket, PendingSignOn::startedOver, browser);
        }
        Optional<LoginRecord> person = people.byId(open.userId());
        if (person.isEmpty() || (!open.isAt(Stage.ENROL) && !open.isAt(Stage.CODE))) {
            return page(plugins, ticket, browser);
        }
        return next.step(open, person.get());
    }

    private LoginStep answered(
            Plugins plugins,
            String ticket,
            PendingSignOn open,
            LoginRecord person,
            Map<String, String> typed,
            Browser browser) {
        // The first release showed pages of authenticator apps without such a form.
        PendingSignOn asked = open.form().isEmpty() && open.isAt(Stage.CODE)
                ? pages.challenge(ticket, open, person).orElse(open)
                : open;
        if (asked.form().isEmpty()) {
            return page(plugins, ticket, browser);
        }
        Proving.Verdict verdict = proving.factor(person, asked.form(), typed, browser);
        if (verdict == Proving.Verdict.OUTDATED) {
            // The factor was taken away meanwhile, or set up elsewhere.
            return changed(plugins, ticket, PendingSignOn::startedOver, browser);
        }
        if (verdict != Proving.Verdict.RIGHT) {
            return again(plugins, ticket, asked, browser, fault(verdict));
        }
        if (open.isAt(Stage.ENROL)) {
            journal.enrolled(person, browser);
        }
        return new LoginStep.Done(signIn(plugins, ticket, person, open.provedAt(), Instant.now(clock), browser));
    }

    private LoginStep changed(Plugins plugins, String ticket, UnaryOperator<PendingSignOn> change, Browser browser) {
        tickets.change(ticket, change);
        return page(plugins, ticket, browser);
    }

    /** A password that was given in a session counts as long as the session. */
    private boolean isStillProved(PendingSignOn open, Browser browser) {
        return open.session().isEmpty()
                || standing.session(browser)
                        .filter(session -> session.id().equals(open.session()))
                        .isPresent();
    }

    /** All demanded factors were given: a new session under a new name, and on to where the ticket leads. */
    private Step signIn(
            Plugins plugins,
            String ticket,
            LoginRecord person,
            Instant startedAt,
            Instant secondFactorAt,
            Browser browser) {
        Optional<PendingSignOn> taken = tickets.take(ticket, browser);
        if (taken.isEmpty()) {
            return Explanations.gone(tickets.gone(ticket));
        }
        Sessions.Opened opened = sessions.open(new NewSession(
                person.userId(),
                person.userName(),
                person.organizationId(),
                startedAt,
                secondFactorAt,
                browser.address(),
                browser.userAgent(),
                endPrevious(person, browser)));
        proving.signedIn(person);
        journal.signedIn(person, opened.session(), browser);
        return resuming.afterLogin(plugins, taken.get(), opened.session(), Cookies.session(opened.cookie()), browser);
    }

    /** Ends the session that the new one replaces. The same person's goes on under its new name. */
    private List<Participation> endPrevious(LoginRecord person, Browser browser) {
        Optional<Session> previous =
                browser.session().flatMap(sessions::find).flatMap(session -> sessions.end(session.id()));
        boolean samePerson = previous.filter(session -> session.userId().equals(person.userId()))
                .isPresent();
        if (previous.isPresent() && !samePerson) {
            journal.ended(previous.get(), Reason.ANOTHER_PERSON_SIGNED_IN, browser.address());
        }
        return samePerson ? previous.get().participations() : List.of();
    }

    /** The person gives up; the application is told. */
    Step cancel(Plugins plugins, String ticket, String formToken, Browser browser) {
        if (!Tickets.isFormOf(ticket, formToken, browser)) {
            return Explanations.gone(Problem.EXPIRED);
        }
        return tickets.take(ticket, browser)
                .map(pending -> resuming.refuse(plugins, pending, Refusal.CANCELLED, browser))
                .orElseGet(() -> Explanations.gone(tickets.gone(ticket)));
    }

    /** Ends the session of the browser. */
    Cookies signOut(Browser browser) {
        browser.session()
                .flatMap(sessions::find)
                .flatMap(session -> sessions.end(session.id()))
                .ifPresent(ended -> journal.ended(ended, Reason.SIGNED_OUT, browser.address()));
        return Cookies.SIGNED_OUT;
    }

    private LoginStep again(Plugins plugins, String ticket, PendingSignOn pending, Browser browser, Fault fault) {
        return new LoginStep.Again(pages.of(plugins, ticket, pending, browser), fault);
    }

    private LoginStep gone(String ticket) {
        return new LoginStep.Done(Explanations.gone(tickets.gone(ticket)));
    }

    private static Fault fault(Proving.Verdict verdict) {
        return switch (verdict) {
            case BUSY -> Fault.BUSY;
            case WAITING -> Fault.WAITING;
            case UNAVAILABLE -> Fault.UNAVAILABLE;
            default -> Fault.WRONG;
        };
    }
}
