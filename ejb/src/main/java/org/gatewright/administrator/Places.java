package org.gatewright.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/**
 * Names and owners of what administrators administer. It asks the tables of other rooms, which all know this room and can't
 * be known by it.
 */
@ApplicationScoped
class Places {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /** A person, as far as it matters here. */
    record Person(String id, String userName, String organizationId, boolean mayAct) {}

    /**
     * Where a scope lies.
     *
     * @param organizationId empty for the instance
     * @param projectId empty for the instance and for an organization
     */
    record Place(String organizationId, String projectId) {}

    /**
     * Finds a scope.
     *
     * @throws DomainException {@code NOT_FOUND}
     */
    Place locate(Scope scope) {
        return switch (scope.level()) {
            case INSTANCE -> new Place("", "");
            case ORGANIZATION ->
                new Place(one("select o.id from OrganizationEntity o where o.id = :id", scope.id()), "");
            case PROJECT ->
                new Place(one("select p.organizationId from ProjectEntity p where p.id = :id", scope.id()), scope.id());
        };
    }

    /** A person; they may act if they and their organization are in use. */
    Optional<Person> person(String id) {
        return entities.createQuery(
                        "select u.id as id, u.userName as name, u.organizationId as organization, cast(u.state as String)"
                                + " as state, cast(o.state as String) as organizationState from UserEntity u"
                                + " join OrganizationEntity o on o.id = u.organizationId where u.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Person(
                        row.get("id", String.class),
                        row.get("name", String.class),
                        row.get("organization", String.class),
                        row.get("state").equals("ACTIVE")
                                && row.get("organizationState").equals("ACTIVE")));
    }

    Map<String, String> userNames(Collection<String> ids) {
        return names("select u.id as id, u.userName as name from UserEntity u where u.id in :ids", ids);
    }

    /** Names of organizations and projects, by id. */
    Map<String, String> scopeNames(Collection<String> ids) {
        Map<String, String> names =
                names("select o.id as id, o.name as name from OrganizationEntity o where o.id in :ids", ids);
        names.putAll(names("select p.id as id, p.name as name from ProjectEntity p where p.id in :ids", ids));
        return names;
    }

    private Map<String, String> names(String query, Collection<String> ids) {
        Function<Tuple, String> id = row -> row.get("id", String.class);
        return entities.createQuery(query, Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(id, row -> row.get("name", String.class)));
    }

    private String one(String query, String id) {
        return entities.createQuery(query, String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }
}
