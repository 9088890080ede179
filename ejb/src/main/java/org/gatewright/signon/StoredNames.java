package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The names of people at applications, in the database. They are never taken away, so that none is given again. */
@ApplicationScoped
class StoredNames {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    Optional<String> find(String applicationId, String userId) {
        List<?> found = entities.createNativeQuery(
                        "select name from pairwise_names where application_id = :application and user_id = :user",
                        String.class)
                .setParameter("application", applicationId)
                .setParameter("user", userId)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(String applicationId, String userId, String name, Instant now) {
        entities.createNativeQuery("insert into pairwise_names (application_id, user_id, name, created_at)"
                        + " values (:application, :user, :name, :now)")
                .setParameter("application", applicationId)
                .setParameter("user", userId)
                .setParameter("name", name)
                .setParameter("now", now)
                .executeUpdate();
    }
}
