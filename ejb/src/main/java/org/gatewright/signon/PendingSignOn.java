package org.gatewright.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.session.Session;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Refusal;
import org.infinispan.protostream.annotations.Proto;

/**
 * A sign-in that waits for the person. It holds ids and texts only, so that any node and any release can go on with it, and
 * rests in the cache in this form: components are only ever added, at the end. Empty text stands for nothing.
 *
 * @param binding hash of the cookie of the browser that it belongs to
 * @param protocol id of the protocol; empty if no application asked for the login
 * @param path where to go when no application asked
 * @param fresh the person must log in, session or not
 * @param level name of the {@link Level} that was demanded by the request
 * @param state the protocol's own
 * @param stage name of the {@link Stage}
 * @param userId who gave the right password, or whose session needs a second factor
 * @param provedAt when they gave the password
 * @param refusal name of the {@link Refusal} that goes to the application
 * @param anotherPerson the request names a person and the one at the browser was another: the next one is the last try
 * @param enrolment encrypted: the second factor that the person was setting up in the first release
 * @param session id of the session in which the password was given, while that must still be live
 * @param form encrypted: the form of the second factor that the person is asked for or is setting up
 */
@Proto
record PendingSignOn(
        String binding,
        String protocol,
        String applicationId,
        String path,
        boolean fresh,
        String level,
        String hint,
        Map<String, String> state,
        Instant startedAt,
        String stage,
        String userId,
        Instant provedAt,
        String refusal,
        boolean anotherPerson,
        String enrolment,
        String session,
        String form) {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** What the sign-in waits for. */
    enum Stage {
        PASSWORD,
        CODE,
        ENROL,
        /** That the person, who was told why, goes back to the application. */
        REFUSE
    }

    PendingSignOn {
        state = Map.copyOf(state);
    }

    /** A login that an application asked for. */
    static PendingSignOn asked(String binding, String protocol, Intent.SignOn request, Instant now) {
        return new PendingSignOn(
                binding,
                protocol,
                request.application().id(),
                "",
                request.fresh(),
                request.level().name(),
                request.loginHint().orElse(""),
                request.state(),
                now,
                Stage.PASSWORD.name(),
                "",
                Instant.EPOCH,
                "",
                false,
                "",
                "",
                "");
    }

    /** A login that leads to a page of ours. */
    static PendingSignOn ours(String binding, String path, Instant now) {
        return new PendingSignOn(
                binding,
                "",
                "",
                path,
                false,
                Level.PASSWORD.name(),
                "",
                Map.of(),
                now,
                Stage.PASSWORD.name(),
                "",
                Instant.EPOCH,
                "",
                false,
                "",
                "",
                "");
    }

    boolean isForApplication() {
        return !applicationId.isEmpty();
    }

    boolean isAt(Stage wanted) {
        return stage.equals(wanted.name());
    }

    Level demanded() {
        return Level.valueOf(level);
    }

    Refusal refusalToSend() {
        return Refusal.valueOf(refusal);
    }

    Instant endsAt() {
        return startedAt.plus(LIFE);
    }

    Optional<String> loginHint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /** The request as the protocol knew it, with the application as it is now. */
    Intent.SignOn request(Application application) {
        return new Intent.SignOn(application, Optional.empty(), fresh, false, demanded(), loginHint(), state);
    }

    /** The person gave the right password, and more is needed. */
    PendingSignOn proved(String person, Instant at, Stage next) {
        return copy(next, person, at, refusal, anotherPerson, "", "");
    }

    /** The person of a session gave the password before, and more is needed. */
    PendingSignOn provedBy(Session live, Stage next) {
        return copy(next, live.userId(), live.startedAt(), refusal, anotherPerson, "", live.id());
    }

    /** Nothing counts of what the person did so far. */
    PendingSignOn startedOver() {
        return copy(Stage.PASSWORD, "", Instant.EPOCH, refusal, anotherPerson, "", "");
    }

    PendingSignOn refusing(Refusal why) {
        return copy(Stage.REFUSE, userId, provedAt, why.name(), anotherPerson, form, session);
    }

    PendingSignOn forAnotherPerson() {
        return copy(Stage.valueOf(stage), userId, provedAt, refusal, true, form, session);
    }

    /** The person is shown a form of a second factor; empty for none. */
    PendingSignOn showing(String encrypted) {
        return copy(Stage.valueOf(stage), userId, provedAt, refusal, anotherPerson, encrypted, session);
    }

    private PendingSignOn copy(
            Stage next,
            String person,
            Instant at,
            String why,
            boolean another,
            String encryptedForm,
            String sessionId) {
        return new PendingSignOn(
                binding,
                protocol,
                applicationId,
                path,
                fresh,
                level,
                hint,
                state,
                startedAt,
                next.name(),
                person,
                at,
                why,
                another,
                enrolment,
                sessionId,
                encryptedForm);
    }

    /** What it waits for: the rest is personal or secret. */
    @Override
    public String toString() {
        return "PendingSignOn[" + stage + "]";
    }
}
