package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** What was seen, in the shared database: of all who insert the same row, it lets one through. */
@ApplicationScoped
class StoredSightings {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    StoredSightings self;

    @Inject
    Clock clock;

    /** True the first time. */
    boolean firstSight(String id, Instant until) {
        try {
            self.insert(id, until);
            return true;
        } catch (PersistenceException | jakarta.transaction.TransactionalException duplicate) {
            return false;
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void insert(String id, Instant until) {
        entities.createNativeQuery("delete from seen_once where until_at < :now")
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        entities.createNativeQuery("insert into seen_once (id, until_at) values (:id, :until)")
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
    }
}
