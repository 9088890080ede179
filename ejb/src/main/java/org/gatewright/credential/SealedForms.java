package org.gatewright.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.cache.Codec;
import org.gatewright.key.Secrets;
import org.gatewright.key.UnreadableSecretException;
import org.gatewright.spi.factor.Challenge;

/** Seals the forms of second factors, so that what a factor must know again can be handed around, and opens them. */
final class SealedForms {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Codec<SealedForm> CODEC = Codec.of(SealedForm.class, CredentialSchema.INSTANCE);

    private final Secrets secrets;
    private final Clock clock;

    SealedForms(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The form of a challenge.
     *
     * @param since when the person got the factor; the epoch while it is being set up
     */
    FactorForm seal(String userId, String factor, Instant since, Challenge challenge) {
        SealedForm form = new SealedForm(
                userId,
                factor,
                since,
                Instant.now(clock).plus(LIFE),
                challenge.state(),
                challenge.shown().stream().map(SealedPart::of).toList(),
                challenge.fields().stream().map(SealedField::of).toList());
        return shown(form, secrets.encrypt(CODEC.write(form)));
    }

    /** What was sealed for that person; empty if it was for another, is out of date or was made up. */
    Optional<SealedForm> open(String userId, String sealed) {
        try {
            return Optional.of(sealed)
                    .filter(text -> !text.isEmpty())
                    .map(text -> CODEC.read(secrets.decrypt(text)))
                    .filter(form ->
                            form.userId().equals(userId) && Instant.now(clock).isBefore(form.until()));
        } catch (UnreadableSecretException e) {
            return Optional.empty();
        }
    }

    /** The same form once more. */
    Optional<FactorForm> read(String userId, String sealed) {
        return open(userId, sealed).map(form -> shown(form, sealed));
    }

    private static FactorForm shown(SealedForm form, String sealed) {
        return new FactorForm(
                form.factor(),
                form.isEnrolling(),
                form.shown().stream().map(SealedPart::open).toList(),
                form.fields().stream().map(SealedField::open).toList(),
                sealed);
    }
}
