package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.key.Secrets;
import org.gatewright.persistence.JsonMap;

/** Second factors in the database. Each call is a short transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class EnrolledFactors {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** The second factor that the person has. */
    Optional<Enrolled> find(String userId) {
        return row(userId)
                .map(row -> new Enrolled(userId, row.factor(), remembered(row), row.lastStep(), row.createdAt()));
    }

    /** Its id alone. */
    Optional<String> idOf(String userId) {
        return row(userId).map(SecondFactorEntity::factor);
    }

    /** False if the person has one. */
    boolean add(String userId, String factor, Map<String, String> remembered) {
        if (row(userId).isPresent()) {
            return false;
        }
        entities.merge(new SecondFactorEntity(
                userId,
                factor,
                secrets.encrypt(kept(factor, remembered)),
                taken(factor, remembered, 0),
                Instant.now(clock)));
        return true;
    }

    /** Of two who answer at the same moment, the database lets one through; false for the other. */
    boolean replace(Enrolled before, Map<String, String> remembered) {
        int rows = entities.createQuery("update SecondFactorEntity f set f.lastStep = :next, f.secret = :secret"
                        + " where f.userId = :userId and f.lastStep = :before and f.createdAt = :since")
                .setParameter("next", taken(before.factor(), remembered, before.taken() + 1))
                .setParameter("secret", secrets.encrypt(kept(before.factor(), remembered)))
                .setParameter("userId", before.userId())
                .setParameter("before", before.taken())
                .setParameter("since", before.since())
                .executeUpdate();
        row(before.userId()).ifPresent(entities::refresh);
        return rows == 1;
    }

    /** Whether there was one to remove. */
    boolean remove(String userId) {
        Optional<SecondFactorEntity> row = Optional.ofNullable(entities.find(SecondFactorEntity.class, userId));
        row.ifPresent(entities::remove);
        entities.flush();
        return row.isPresent();
    }

    private Optional<SecondFactorEntity> row(String userId) {
        return Optional.ofNullable(entities.find(SecondFactorEntity.class, userId))
                .filter(SecondFactorEntity::isConfirmed);
    }

    // An authenticator app rests as the first release kept it: nodes of both releases may share the database.

    private Map<String, String> remembered(SecondFactorEntity row) {
        String kept = secrets.decrypt(row.secret());
        return row.factor().equals(TotpFactor.ID)
                ? Map.of(TotpFactor.SECRET, kept, TotpFactor.LAST_STEP, Long.toString(row.lastStep()))
                : JsonMap.read(kept);
    }

    private static String kept(String factor, Map<String, String> remembered) {
        return factor.equals(TotpFactor.ID)
                ? remembered.getOrDefault(TotpFactor.SECRET, "")
                : JsonMap.write(remembered);
    }

    private static long taken(String factor, Map<String, String> remembered, long count) {
        return factor.equals(TotpFactor.ID)
                ? Long.parseLong(remembered.getOrDefault(TotpFactor.LAST_STEP, "0"))
                : count;
    }
}
