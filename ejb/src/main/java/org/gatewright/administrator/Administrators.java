package org.gatewright.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** Administrators at rest. */
@ApplicationScoped
class Administrators {

    private static final Writes.Unique ONE_ROLE =
            new Writes.Unique("uq_administrators", ErrorCode.ALREADY_ADMINISTRATOR, "userId");

    private static final String USER_NAME = "(select u.userNameFolded from UserEntity u where u.id = e.userId)";

    /** An owner counts who can sign in: in use, as is their organization. */
    private static final String OWNERS = "select count(a) from AdministratorEntity a"
            + " join UserEntity u on u.id = a.userId join OrganizationEntity o on o.id = u.organizationId"
            + " where a.level = :level and a.role = :role"
            + " and cast(u.state as String) = 'ACTIVE' and cast(o.state as String) = 'ACTIVE' and ";

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Places places;

    AdministratorEntity entity(String id) {
        return Optional.ofNullable(entities.find(AdministratorEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    void add(AdministratorEntity administrator) {
        entities.persist(administrator);
        Writes.flush(entities, ONE_ROLE);
    }

    void remove(AdministratorEntity administrator) {
        entities.remove(administrator);
        Writes.flush(entities);
    }

    List<AdministratorEntity> ofUser(String userId) {
        return entities.createQuery(
                        "select a from AdministratorEntity a where a.userId = :user", AdministratorEntity.class)
                .setParameter("user", userId)
                .getResultList();
    }

    List<AdministratorEntity> of(Scope scope) {
        return entities.createQuery(
                        "select a from AdministratorEntity a where a.level = :level and a.scopeId = :id",
                        AdministratorEntity.class)
                .setParameter("level", scope.level())
                .setParameter("id", scope.id())
                .getResultList();
    }

    /** Read as values, past what the transaction has in its hands: they are kept for longer than it lasts. */
    List<Assignment> assignments(String userId) {
        return entities.createQuery(
                        "select a.level as level, a.scopeId as scope, a.role as role from AdministratorEntity a"
                                + " where a.userId = :user order by a.id",
                        Tuple.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(row -> new Assignment(
                        new Scope(row.get("level", Scope.Level.class), row.get("scope", String.class)),
                        row.get("role", AdministratorRole.class)))
                .toList();
    }

    /** Makes whoever else takes away an owner of the instance wait until this transaction ends. */
    void lockOwners() {
        owners(
                        "select a from AdministratorEntity a where a.level = :level and a.role = :role",
                        AdministratorEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean isOwnerWithout(String userId) {
        return count("u.id <> :id", userId) > 0;
    }

    boolean isOwnerOutside(String organizationId) {
        return count("o.id <> :id", organizationId) > 0;
    }

    private long count(String condition, String id) {
        return owners(OWNERS + condition, Long.class).setParameter("id", id).getSingleResult();
    }

    private <T> TypedQuery<T> owners(String query, Class<T> type) {
        return entities.createQuery(query, type)
                .setParameter("level", Scope.Level.INSTANCE)
                .setParameter("role", AdministratorRole.OWNER);
    }

    Listing<Administrator> list(Reach reach, Optional<Scope> scope, ListQuery query) {
        Search<AdministratorEntity> search = Search.of(entities, AdministratorEntity.class)
                .containing(query.text(), USER_NAME)
                .sortedBy("userName", USER_NAME)
                .sortedBy("role", "e.role")
                .sortedBy("since", "e.since")
                .filteredBy(query, "role", "e.role", AdministratorRole.class)
                .filteredBy(query, "level", "e.level", Scope.Level.class);
        scope.ifPresent(wanted -> search.where(
                "e.level = :wantedLevel and e.scopeId = :wantedId",
                Map.of("wantedLevel", wanted.level(), "wantedId", wanted.id())));
        if (!reach.everywhere()) {
            search.where(
                    "(e.scopeId in :organizations or e.scopeId in :projects or e.scopeId in"
                            + " (select p.id from ProjectEntity p where p.organizationId in :organizations))",
                    Map.of("organizations", reach.organizations(), "projects", reach.projects()));
        }
        Listing<AdministratorEntity> found = search.list(query, Function.identity());
        Map<String, String> users = places.userNames(
                found.items().stream().map(AdministratorEntity::userId).collect(Collectors.toSet()));
        Map<String, String> scopes = places.scopeNames(found.items().stream()
                .map(administrator -> administrator.scope().id())
                .collect(Collectors.toSet()));
        return found.map(administrator -> administrator.toRecord(
                users.getOrDefault(administrator.userId(), ""),
                scopes.getOrDefault(administrator.scope().id(), "")));
    }

    Administrator toRecord(AdministratorEntity administrator) {
        String userId = administrator.userId();
        String scopeId = administrator.scope().id();
        return administrator.toRecord(
                places.userNames(List.of(userId)).getOrDefault(userId, ""),
                places.scopeNames(List.of(scopeId)).getOrDefault(scopeId, ""));
    }
}
