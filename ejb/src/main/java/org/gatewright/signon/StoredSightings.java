package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** What was seen, in the shared database: of all who insert the same row, it lets one through. */
@ApplicationScoped
class StoredSightings {

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Takes it down.
     *
     * @throws PersistenceException if it is there already, which {@link #isThereAlready} tells, or if the database is away
     */
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

    /** Whether that was why it could not be taken down. */
    static boolean isThereAlready(PersistenceException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState()));
    }
}
