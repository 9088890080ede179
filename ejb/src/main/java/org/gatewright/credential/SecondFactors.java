package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.Secrets;
import org.gatewright.setting.Configuration;

/** Second factors for the other rooms of the server. Permissions are checked by those who call. */
@ApplicationScoped
@Transactional
public class SecondFactors {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Secrets secrets;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Whether the person has a second factor that has proved to work. */
    public boolean isEnrolled(String userId) {
        return find(userId).filter(SecondFactorEntity::isConfirmed).isPresent();
    }

    /**
     * Makes a second factor that counts once its first code has come; one that was begun before is forgotten.
     *
     * @param account what the authenticator app calls it
     * @throws DomainException {@link ErrorCode#SECOND_FACTOR_EXISTS}
     */
    public SecondFactorEnrolment begin(String userId, String account) {
        if (isEnrolled(userId)) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_EXISTS);
        }
        Totp totp = Totp.fresh(random);
        entities.merge(new SecondFactorEntity(userId, secrets.encrypt(totp.secret()), Instant.now(clock)));
        return new SecondFactorEnrolment(
                totp.secret(), totp.address(configuration.publicUrl().getHost(), account));
    }

    /** Whether the first code is right; from then on the second factor counts. */
    public boolean confirm(String userId, String code) {
        return find(userId).filter(factor -> !factor.isConfirmed()).isPresent() && use(userId, code);
    }

    /** Whether this code is right; it works once in the whole cluster. */
    public boolean check(String userId, String code) {
        return isEnrolled(userId) && use(userId, code);
    }

    /** Whether there was one to remove. */
    boolean remove(String userId) {
        return entities.createQuery("delete from SecondFactorEntity f where f.userId = :userId")
                        .setParameter("userId", userId)
                        .executeUpdate()
                > 0;
    }

    private boolean use(String userId, String code) {
        SecondFactorEntity factor = find(userId).orElseThrow();
        Totp totp = new Totp(secrets.decrypt(factor.secret()));
        OptionalLong step = totp.match(code, Instant.now(clock), factor.lastStep());
        return step.isPresent() && take(factor, userId, step.getAsLong());
    }

    /** Of two who bring the same code at the same moment, the database lets one through. */
    private boolean take(SecondFactorEntity factor, String userId, long step) {
        int rows = entities.createQuery("update SecondFactorEntity f set f.lastStep = :step, f.confirmed = true"
                        + " where f.userId = :userId and f.lastStep < :step")
                .setParameter("step", step)
                .setParameter("userId", userId)
                .executeUpdate();
        entities.refresh(factor);
        return rows == 1;
    }

    private Optional<SecondFactorEntity> find(String userId) {
        return Optional.ofNullable(entities.find(SecondFactorEntity.class, userId));
    }
}
