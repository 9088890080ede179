package org.gatewright.signon;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatewright.audit.Reason;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;
import org.gatewright.setting.Policies;
import org.gatewright.user.LoginRecord;

/**
 * Checks passwords and codes so that guessing does not pay and tells nothing: for an unknown name, a wrong password and a
 * locked person it does the same work and gives the same answer.
 */
final class Proving {

    /** The policies of nobody in particular: those of the instance. */
    private static final String INSTANCE = "";

    private final People people;
    private final Credentials credentials;
    private final Lockout lockout;
    private final Function<String, Policies> policies;
    private final Journal journal;
    private final Stages stages;

    Proving(
            People people,
            Credentials credentials,
            Lockout lockout,
            Function<String, Policies> policies,
            Journal journal,
            Stages stages) {
        this.people = people;
        this.credentials = credentials;
        this.lockout = lockout;
        this.policies = policies;
        this.journal = journal;
        this.stages = stages;
    }

    /** What came of it. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** Too much to do, or too much at once for this person; nothing was checked. */
        BUSY,
        /** The person has not confirmed elsewhere yet; nothing was checked. */
        WAITING,
        /** The second factor or the directory can't be asked; nothing was checked. */
        UNAVAILABLE,
        /** The form is too old, or for a second factor that the person no longer has; nothing was checked. */
        OUTDATED
    }

    /**
     * A verdict on a name and a password.
     *
     * @param person there if and only if it was right
     */
    record Proof(Verdict verdict, Optional<LoginRecord> person) {}

    Proof password(String typedName, String typedPassword, Browser browser) {
        Proof proof = stages.run(Stage.LOGIN, () -> prove(typedName, typedPassword, browser));
        countBusy(proof.verdict());
        return proof;
    }

    private Proof prove(String typedName, String typedPassword, Browser browser) {
        Optional<LoginRecord> known = people.byLoginName(typedName);
        String counted = known.map(LoginRecord::userId).orElseGet(() -> "name " + typedName.toLowerCase(Locale.ROOT));
        Policies policy = policies.apply(known.map(LoginRecord::organizationId).orElse(INSTANCE));
        Lockout.Attempt attempt = lockout.attempt(counted, browser.address(), policy.lockout());
        if (attempt.room() == Lockout.Room.CROWDED) {
            return new Proof(Verdict.BUSY, Optional.empty());
        }
        Optional<LoginRecord> candidate =
                known.filter(person -> attempt.allowed()).filter(LoginRecord::maySignIn);
        boolean stranger = known.isEmpty() && attempt.allowed();
        Proof proof = proof(
                attempt,
                () -> stranger
                        ? credentials.stranger(typedName, typedPassword)
                        : credentials.byPassword(candidate, typedPassword));
        if (proof.verdict() == Verdict.WRONG) {
            record(known, attempt, browser, Reason.WRONG_PASSWORD);
        }
        return proof;
    }

    /** A verdict on the answer to a form of a second factor, be it the person's or one that is being set up. */
    Verdict factor(LoginRecord person, String form, Map<String, String> typed, Browser browser) {
        Verdict verdict = stages.run(Stage.LOGIN, () -> prove(person, form, typed, browser));
        countBusy(verdict);
        return verdict;
    }

    private Verdict prove(LoginRecord person, String form, Map<String, String> typed, Browser browser) {
        Policies policy = policies.apply(person.organizationId());
        Lockout.Attempt attempt = lockout.attempt(person.userId(), browser.address(), policy.lockout());
        if (attempt.room() == Lockout.Room.CROWDED) {
            return Verdict.BUSY;
        }
        boolean allowed = attempt.allowed() && person.maySignIn();
        Verdict verdict = proof(attempt, () -> Optional.of(person)
                        .filter(asked -> allowed && credentials.isRight(asked, form, typed)))
                .verdict();
        if (verdict == Verdict.WRONG) {
            record(Optional.of(person), attempt, browser, Reason.WRONG_CODE);
        }
        return verdict;
    }

    /**
     * Does what asks for the person's password once more. A wrong one counts as it does at the sign-in; while somebody is locked
     * out, the right one is wrong.
     *
     * @param change throws {@code PASSWORD_WRONG} if the password is not right
     */
    void again(LoginRecord person, Browser browser, Runnable change) {
        Policies policy = policies.apply(person.organizationId());
        Lockout.Attempt attempt = lockout.attempt(person.userId(), browser.address(), policy.lockout());
        if (attempt.room() == Lockout.Room.CROWDED) {
            throw DomainException.of(ErrorCode.BUSY);
        }
        try {
            if (!attempt.allowed()) {
                throw DomainException.of(ErrorCode.PASSWORD_WRONG).at("current");
            }
            change.run();
            lockout.succeeded(attempt);
        } catch (DomainException refused) {
            if (refused.code() == ErrorCode.PASSWORD_WRONG) {
                record(Optional.of(person), attempt, browser, Reason.WRONG_PASSWORD);
            } else {
                lockout.withdrawn(attempt);
            }
            throw refused;
        } catch (RuntimeException e) {
            lockout.withdrawn(attempt);
            throw e;
        }
    }

    /** Notes that the person signed in. */
    void signedIn(LoginRecord person) {
        credentials.signedIn(person);
    }

    private void countBusy(Verdict verdict) {
        if (verdict == Verdict.BUSY) {
            journal.busy();
        }
    }

    private Proof proof(Lockout.Attempt attempt, Supplier<Optional<LoginRecord>> check) {
        try {
            Optional<LoginRecord> found = check.get();
            if (found.isEmpty()) {
                return new Proof(Verdict.WRONG, found);
            }
            lockout.succeeded(attempt);
            return new Proof(Verdict.RIGHT, found);
        } catch (DomainException e) {
            lockout.withdrawn(attempt);
            Verdict verdict =
                    switch (e.code()) {
                        case BUSY -> Verdict.BUSY;
                        case SECOND_FACTOR_WAITING -> Verdict.WAITING;
                        case SECOND_FACTOR_UNAVAILABLE, DIRECTORY_UNAVAILABLE -> Verdict.UNAVAILABLE;
                        case SECOND_FACTOR_OUTDATED -> Verdict.OUTDATED;
                        default -> throw e;
                    };
            return new Proof(verdict, Optional.empty());
        } catch (RuntimeException e) {
            // Nobody knows whether it was right, as when the database is away.
            lockout.withdrawn(attempt);
            throw e;
        }
    }

    private void record(Optional<LoginRecord> known, Lockout.Attempt attempt, Browser browser, Reason reason) {
        boolean locksOut = lockout.failed(attempt);
        if (known.isEmpty()) {
            journal.unknownName(browser);
            return;
        }
        LoginRecord person = known.get();
        journal.notSignedIn(person, reasonOf(person, attempt, reason), browser);
        if (locksOut) {
            journal.lockedOut(person, browser);
        }
    }

    private static Reason reasonOf(LoginRecord person, Lockout.Attempt attempt, Reason reason) {
        if (!person.maySignIn()) {
            return Reason.PERSON_NOT_ACTIVE;
        }
        return attempt.allowed() ? reason : Reason.LOCKED_OUT;
    }
}
