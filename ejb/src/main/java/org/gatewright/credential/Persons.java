package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Whose a credential is. */
@ApplicationScoped
class Persons {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /**
     * The person of that id.
     *
     * @throws DomainException {@link ErrorCode#NOT_FOUND}
     */
    Person load(String userId) {
        return entities.createQuery(
                        "select u.id, u.organizationId, u.userName from UserEntity u where u.id = :id", Object[].class)
                .setParameter("id", userId)
                .getResultStream()
                .map(row -> new Person((String) row[0], (String) row[1], (String) row[2]))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    /** Whether the person and their organization are in use. */
    boolean isActive(String userId) {
        return entities.createNativeQuery(
                        "select u.id from users u join organizations o on o.id = u.organization_id"
                                + " where u.id = :id and u.state = 'ACTIVE' and o.state = 'ACTIVE'",
                        String.class)
                .setParameter("id", userId)
                .getResultStream()
                .findFirst()
                .isPresent();
    }
}
