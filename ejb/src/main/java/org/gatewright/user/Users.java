package org.gatewright.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Reach;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** People in the database. */
@ApplicationScoped
class Users {

    private static final Writes.Unique NAME = new Writes.Unique("uq_users_name", ErrorCode.NAME_TAKEN, "userName");
    private static final Writes.Unique LOGIN_KEY =
            new Writes.Unique("uq_users_login_key", ErrorCode.NAME_TAKEN, "userName");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    UserEntity load(String id) {
        return find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    Optional<UserEntity> find(String id) {
        return Optional.ofNullable(entities.find(UserEntity.class, id));
    }

    /** Demands that nobody else goes by this name. */
    void requireFree(String organizationId, String folded, String loginKey, String exceptId) {
        boolean taken = !entities.createQuery(
                        "select u.id from UserEntity u where u.id <> :id and (u.loginKey = :key"
                                + " or u.organizationId = :organization and u.userNameFolded = :folded)",
                        String.class)
                .setParameter("id", exceptId)
                .setParameter("key", loginKey)
                .setParameter("organization", organizationId)
                .setParameter("folded", folded)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw DomainException.of(ErrorCode.NAME_TAKEN).at("userName");
        }
    }

    void add(UserEntity user) {
        entities.persist(user);
        save(user);
    }

    /** Writes what was changed, and reads what the database adds. */
    User save(UserEntity user) {
        Writes.flush(entities, NAME, LOGIN_KEY);
        entities.refresh(user);
        return user.toRecord();
    }

    Optional<UserEntity> byExternalId(String organizationId, String directory, String externalId) {
        return entities.createQuery(
                        "select u from UserEntity u where u.organizationId = :organization and u.directory = :directory"
                                + " and u.externalId = :externalId",
                        UserEntity.class)
                .setParameter("organization", organizationId)
                .setParameter("directory", directory)
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst();
    }

    /** External ids of the people in use who come from a directory. */
    List<String> externalIds(String organizationId, String directory) {
        return entities.createQuery(
                        "select u.externalId from UserEntity u where u.organizationId = :organization"
                                + " and u.directory = :directory and u.state <> :inactive",
                        String.class)
                .setParameter("organization", organizationId)
                .setParameter("directory", directory)
                .setParameter("inactive", UserState.INACTIVE)
                .getResultList();
    }

    void remove(UserEntity user) {
        entities.remove(user);
        entities.flush();
    }

    Listing<User> list(Reach reach, Optional<String> organizationId, ListQuery query) {
        Search<UserEntity> search = Search.of(entities, UserEntity.class)
                .containing(query.text(), "e.userNameFolded", "lower(e.displayName)", "lower(e.email)", Search.ID)
                .sortedBy("displayName", "e.displayName")
                .sortedBy("userName", "e.userNameFolded")
                .sortedBy("createdAt", "e.id")
                .sortedBy("lastLoginAt", "e.lastLoginAt")
                .filteredBy(query, "state", "e.state", UserState.class);
        if (organizationId.isPresent()) {
            search.where("e.organizationId = :organization", Map.of("organization", organizationId.get()));
        } else if (!reach.everywhere()) {
            search.where("e.organizationId in :organizations", Map.of("organizations", reach.organizations()));
        }
        return search.list(query, UserEntity::toRecord);
    }

    List<UserEntity> ofOrganization(String organizationId) {
        return entities.createQuery(
                        "select u from UserEntity u where u.organizationId = :organization", UserEntity.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }
}
