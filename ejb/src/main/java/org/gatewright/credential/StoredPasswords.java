package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Password hashes in the database. Each call is a short transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class StoredPasswords {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Clock clock;

    Optional<String> find(String userId) {
        return Optional.ofNullable(entities.find(PasswordEntity.class, userId)).map(PasswordEntity::hash);
    }

    void put(String userId, String hash) {
        entities.merge(new PasswordEntity(userId, hash, Instant.now(clock)));
        entities.flush();
    }

    /** Puts another hash of the same password in place, unless the password was changed meanwhile. */
    void replace(String userId, String before, String hash) {
        entities.createQuery("update PasswordEntity p set p.hash = :hash where p.userId = :userId and p.hash = :before")
                .setParameter("hash", hash)
                .setParameter("userId", userId)
                .setParameter("before", before)
                .executeUpdate();
    }
}
