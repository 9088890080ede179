package org.gatewright.signon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.Detail;
import org.gatewright.audit.Reason;
import org.gatewright.metric.Meters;
import org.gatewright.metric.SignOnOutcome;
import org.gatewright.metric.Stages;
import org.gatewright.session.Partings;
import org.gatewright.session.Session;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.user.LoginRecord;

/** Writes what was decided about sign-ons into the activity: who, where, under which number. It counts them, too. */
final class Journal {

    /** What a stranger sent is shortened: it is there to be recognized, not to be kept. */
    private static final int LONGEST = 300;

    private final Consumer<AuditEntry> audit;
    private final Meters meters;
    private final Stages stages;

    Journal(Consumer<AuditEntry> audit, Meters meters, Stages stages) {
        this.audit = audit;
        this.meters = meters;
        this.stages = stages;
    }

    void notTrusted(String protocol, ProtocolException refused, String reference, Browser browser) {
        count(protocol, SignOnOutcome.UNTRUSTED);
        meters.refusal(refused.error());
        AuditEntry entry = AuditEntry.decision(Action.REQUEST_REFUSED, Outcome.REFUSED, browser.address())
                .withReference(reference)
                .because(refused.error())
                .with(Detail.PROTOCOL, protocol)
                .with(Detail.FIELD, refused.field())
                .with(Detail.RECEIVED, shortened(refused.received()))
                .with(Detail.EXPECTED, refused.expected());
        audit.accept(refused.application()
                .map(application ->
                        entry.atApplication(application.id()).on("application", application.id(), application.name()))
                .orElse(entry));
    }

    void failed(String protocol, Problem problem, String plugin, String reference, Browser browser) {
        count(protocol, SignOnOutcome.FAILED);
        audit.accept(AuditEntry.decision(Action.SIGN_ON_FAILED, Outcome.FAILED, browser.address())
                .withReference(reference)
                .because(problem)
                .with(Detail.PLUGIN, plugin));
    }

    void granted(Visit visit, Session session, Map<String, String> facts) {
        count(visit.application().protocol(), SignOnOutcome.GRANTED);
        audit.accept(
                about(visit, session, Action.SIGN_ON_GRANTED, Outcome.GRANTED).with(facts));
    }

    void refused(Visit visit, Session session, Enum<?> reason, Map<String, String> facts) {
        countRefused(visit, reason);
        audit.accept(about(visit, session, Action.SIGN_ON_REFUSED, Outcome.REFUSED)
                .because(reason)
                .with(facts));
    }

    void refused(Visit visit, Session session, Enum<?> reason, String reference, Map<String, String> facts) {
        countRefused(visit, reason);
        audit.accept(about(visit, session, Action.SIGN_ON_REFUSED, Outcome.REFUSED)
                .withReference(reference)
                .because(reason)
                .with(facts));
    }

    /** Refused before anybody signed in. */
    void refused(Visit visit, Refusal reason) {
        countRefused(visit, reason);
        audit.accept(at(
                        visit,
                        AuditEntry.decision(
                                Action.SIGN_ON_REFUSED,
                                Outcome.REFUSED,
                                visit.browser().address()))
                .because(reason));
    }

    /** Counts what the rules before release found; the refusal has them in its facts. */
    void found(List<Finding> errors) {
        errors.forEach(error -> meters.finding(error.id()));
    }

    private void count(String protocol, SignOnOutcome outcome) {
        meters.signOn(protocol, outcome);
        stages.outcome(protocol, outcome);
    }

    private void countRefused(Visit visit, Enum<?> reason) {
        count(visit.application().protocol(), SignOnOutcome.REFUSED);
        meters.refusal(reason);
    }

    void signedIn(LoginRecord person, Session session, Browser browser) {
        meters.loginGranted();
        audit.accept(person(Action.SIGN_IN_GRANTED, Outcome.GRANTED, person, browser)
                .with(Detail.LEVEL, session.level().name())
                .with(Detail.USER_AGENT, shortened(browser.userAgent())));
    }

    /** Somebody failed to sign in; the typed name is not recorded unless it is somebody's: it may be a password. */
    void notSignedIn(LoginRecord person, Reason reason, Browser browser) {
        meters.loginRefused(reason);
        audit.accept(
                person(Action.SIGN_IN_REFUSED, Outcome.REFUSED, person, browser).because(reason));
    }

    void unknownName(Browser browser) {
        meters.loginRefused(Reason.UNKNOWN_NAME);
        audit.accept(AuditEntry.decision(Action.SIGN_IN_REFUSED, Outcome.REFUSED, browser.address())
                .because(Reason.UNKNOWN_NAME));
    }

    /** Nothing was checked, and nothing is written down: what there is too much of should not make more work. */
    void busy() {
        meters.loginBusy();
    }

    void lockedOut(LoginRecord person, Browser browser) {
        audit.accept(person(Action.SIGN_IN_LOCKED_OUT, Outcome.REFUSED, person, browser)
                .because(Reason.TOO_MANY_FAILURES));
    }

    void enrolled(LoginRecord person, Browser browser) {
        audit.accept(person(Action.SECOND_FACTOR_ENROLLED, Outcome.DONE, person, browser));
    }

    void ended(Session session, Reason reason, String address) {
        AuditEntry ended = AuditEntry.decision(Action.SESSION_ENDED, Outcome.DONE, address)
                .by(session.userId(), session.userName())
                .on("session", session.id(), session.userName())
                .inOrganization(session.organizationId())
                .aboutUser(session.userId())
                .because(reason);
        audit.accept(ended);
        Partings.of(session, ended).forEach(audit);
    }

    private static AuditEntry about(Visit visit, Session session, Action action, Outcome outcome) {
        return at(visit, AuditEntry.decision(action, outcome, visit.browser().address()))
                .by(session.userId(), session.userName())
                .aboutUser(session.userId());
    }

    private static AuditEntry at(Visit visit, AuditEntry entry) {
        return entry.on("application", visit.application().id(), visit.applicationName())
                .inOrganization(visit.application().organizationId())
                .inProject(visit.projectId())
                .atApplication(visit.application().id());
    }

    private static AuditEntry person(Action action, Outcome outcome, LoginRecord person, Browser browser) {
        return AuditEntry.decision(action, outcome, browser.address())
                .by(person.userId(), person.userName())
                .on("user", person.userId(), person.userName())
                .inOrganization(person.organizationId())
                .aboutUser(person.userId());
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> facts = new LinkedHashMap<>(one);
        facts.putAll(other);
        return facts;
    }
}
