package org.gatewright.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.JsonMap;
import org.gatewright.spi.identity.Subject;
import org.jspecify.annotations.Nullable;

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

    /** A person as plugins know them. */
    record Known(String organizationId, org.gatewright.spi.identity.Person person) {}

    /**
     * The person as plugins know them.
     *
     * @throws DomainException {@link ErrorCode#NOT_FOUND}
     */
    @Transactional
    Known known(String userId) {
        return entities.createQuery(
                        "select u.userName, o.name, u.email, u.language, u.givenName, u.familyName, u.displayName, u.fields, o.id"
                                + " from UserEntity u, OrganizationEntity o where o.id = u.organizationId and u.id = :id",
                        Object[].class)
                .setParameter("id", userId)
                .getResultStream()
                .map(row -> new Known(
                        text(row[8]),
                        new org.gatewright.spi.identity.Person(userId, text(row[0]), text(row[1]), profile(row))))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    private static Map<String, String> profile(Object[] row) {
        Map<String, String> profile = new HashMap<>(JsonMap.read(text(row[7])));
        List<String> fields =
                List.of(Subject.EMAIL, Subject.LANGUAGE, Subject.GIVEN_NAME, Subject.FAMILY_NAME, Subject.DISPLAY_NAME);
        for (int i = 0; i < fields.size(); i++) {
            String value = text(row[2 + i]);
            if (!value.isBlank()) {
                profile.put(fields.get(i), value);
            }
        }
        return profile;
    }

    private static String text(@Nullable Object column) {
        return column == null ? "" : column.toString();
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
