package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.Secrets;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.SettingCheck;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/**
 * Second factors for the other rooms of the server: the authenticator app, and those of plugins. Permissions are checked by
 * those who call.
 *
 * <p>A plugin may take long: no transaction, and no connection to the database, waits for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SecondFactors {

    @Inject
    EnrolledFactors enrolled;

    @Inject
    Persons persons;

    @Inject
    PluginRegistry registry;

    @Inject
    Secrets secrets;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * An answer that is right, and not yet written down.
     *
     * @param before what the person had; empty if they had none
     * @param remembered what the factor remembers from now on
     */
    record Accepted(String userId, String factor, Optional<Enrolled> before, Map<String, String> remembered) {

        Accepted {
            remembered = Map.copyOf(remembered);
        }

        /** The rest is secret. */
        @Override
        public String toString() {
            return "Accepted[" + factor + "]";
        }
    }

    /** Whether the person has a second factor that has proved to work, be its plugin there or not. */
    public boolean isEnrolled(String userId) {
        return idOf(userId).isPresent();
    }

    /** Id of the person's second factor. */
    public Optional<String> idOf(String userId) {
        return enrolled.idOf(userId);
    }

    /** Ids of those that people of an organization may set up, the server's own first. */
    public List<String> offered(String organizationId) {
        return Stream.concat(
                        Stream.of(TotpFactor.ID),
                        registry.snapshot().in(organizationId).factors().stream()
                                .map(SecondFactor::id))
                .toList();
    }

    /**
     * Begins to set one up; it counts once the form has come back with a right answer.
     *
     * @throws DomainException {@link ErrorCode#SECOND_FACTOR_EXISTS}; {@link ErrorCode#SECOND_FACTOR_UNAVAILABLE} if its
     *     plugin is not there or fails
     */
    public FactorForm begin(String userId, String factor) {
        if (isEnrolled(userId)) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_EXISTS);
        }
        Persons.Known person = persons.known(userId);
        Challenge challenge = ask(person, factor, found -> found.enrol(person.person()));
        return forms().seal(userId, factor, Instant.EPOCH, challenge);
    }

    /**
     * Asks for the person's own.
     *
     * @throws DomainException {@link ErrorCode#SECOND_FACTOR_UNAVAILABLE} if its plugin is not there or fails; {@link
     *     ErrorCode#NOT_FOUND} if the person has none
     */
    public FactorForm challenge(String userId) {
        Enrolled own = enrolled.find(userId).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        Persons.Known person = persons.known(userId);
        Challenge challenge = ask(person, own.factor(), found -> found.challenge(person.person(), own.remembered()));
        return forms().seal(userId, own.factor(), own.since(), challenge);
    }

    /** A form once more, as it was; empty if it is out of date. */
    public Optional<FactorForm> read(String userId, String sealed) {
        return forms().read(userId, sealed);
    }

    /**
     * Whether the answer to a form is right; from then on a factor that was being set up counts. An answer works once in the
     * whole cluster.
     *
     * @throws DomainException as {@link #judge}
     */
    public boolean check(String userId, String sealed, Map<String, String> typed) {
        return judge(userId, sealed, typed).filter(this::keep).isPresent();
    }

    /**
     * Has the factor judge the answer to a form; empty if it is wrong.
     *
     * @throws DomainException {@link ErrorCode#SECOND_FACTOR_OUTDATED} if the form is too old, or the person has another factor
     *     by now; {@link ErrorCode#SECOND_FACTOR_UNAVAILABLE} if its plugin is not there or fails; {@link
     *     ErrorCode#SECOND_FACTOR_WAITING} if there is nothing to judge yet
     */
    Optional<Accepted> judge(String userId, String sealed, Map<String, String> typed) {
        SealedForm form = forms().open(userId, sealed).orElseThrow(SecondFactors::outdated);
        Optional<Enrolled> own = enrolled.find(userId);
        if (own.map(Enrolled::since).orElse(Instant.EPOCH).toEpochMilli()
                != form.since().toEpochMilli()) {
            throw outdated();
        }
        Optional<Settings> answer = answer(form, typed);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Persons.Known person = persons.known(userId);
        Attempt attempt = new Attempt(
                person.person(),
                form.isEnrolling(),
                own.map(Enrolled::remembered).orElse(Map.of()),
                form.state(),
                answer.get());
        Verdict verdict = ask(person, form.factor(), found -> found.verify(attempt));
        if (verdict instanceof Verdict.Waiting) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_WAITING);
        }
        return verdict instanceof Verdict.Accepted accepted
                ? Optional.of(new Accepted(userId, form.factor(), own, accepted.remembered()))
                : Optional.empty();
    }

    /** Writes down an answer that is right; false if another one came first. */
    @Transactional
    boolean keep(Accepted accepted) {
        return accepted.before()
                .map(before -> enrolled.replace(before, accepted.remembered()))
                .orElseGet(() -> enrolled.add(accepted.userId(), accepted.factor(), accepted.remembered()));
    }

    /** Whether there was one to remove. */
    @Transactional
    boolean remove(String userId) {
        return enrolled.remove(userId);
    }

    /** What was typed into the fields; empty if it does not have the form that they ask for. */
    private static Optional<Settings> answer(SealedForm form, Map<String, String> typed) {
        List<Setting> fields = form.fields().stream().map(SealedField::open).toList();
        Map<String, String> given = new HashMap<>();
        fields.forEach(field -> given.put(field.key(), typed.getOrDefault(field.key(), "")));
        try {
            return Optional.of(SettingCheck.checked(fields, new Settings(given)));
        } catch (InvalidSettingException e) {
            return Optional.empty();
        }
    }

    private <T> T ask(Persons.Known person, String factor, Function<SecondFactor, T> question) {
        if (factor.equals(TotpFactor.ID)) {
            return question.apply(new TotpFactor(configuration.publicUrl().getHost(), random, clock));
        }
        try (Pin pin = registry.pin()) {
            return ask(pin.snapshot().in(person.organizationId()), factor, question);
        }
    }

    private static <T> T ask(Snapshot plugins, String factor, Function<SecondFactor, T> question) {
        SecondFactor found = plugins.factor(factor).orElseThrow(() -> {
            CredentialLog.LOG.factorMissing(factor);
            return unavailable(factor);
        });
        try {
            return question.apply(found);
        } catch (PluginFailure e) {
            CredentialLog.LOG.factorFailed(factor, e);
            throw unavailable(factor);
        }
    }

    private SealedForms forms() {
        return new SealedForms(secrets, clock);
    }

    private static DomainException outdated() {
        return DomainException.of(ErrorCode.SECOND_FACTOR_OUTDATED);
    }

    private static DomainException unavailable(String factor) {
        return DomainException.of(ErrorCode.SECOND_FACTOR_UNAVAILABLE).with("factor", factor);
    }
}
