package org.gatewright.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signing keys in the database. */
@ApplicationScoped
class StoredKeys {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /** The one that signs first, then the next, then those that were retired, the youngest first. */
    List<SigningKeyEntity> list() {
        return entities.createQuery("select k from SigningKeyEntity k", SigningKeyEntity.class)
                .getResultStream()
                .sorted(Comparator.comparing((SigningKeyEntity key) -> key.state == KeyState.ACTIVE ? 0 : 1)
                        .thenComparing(key -> key.state)
                        .thenComparing(key -> key.createdAt, Comparator.reverseOrder()))
                .toList();
    }

    /** The same, and nobody else changes a key until the transaction ends. */
    List<SigningKeyEntity> lock() {
        entities.createQuery("select k from SigningKeyEntity k order by k.id", SigningKeyEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return list();
    }

    Optional<SigningKeyEntity> find(String id) {
        return Optional.ofNullable(entities.find(SigningKeyEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(SigningKeyEntity key) {
        entities.persist(key);
    }

    void remove(SigningKeyEntity key) {
        entities.remove(key);
    }
}
