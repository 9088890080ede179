package org.gatewright.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** The roles of projects as other rooms may read them: without a question of permission, which is theirs to ask. */
@ApplicationScoped
public class Roles {

    private static final Writes.Unique KEY = new Writes.Unique("uq_project_roles_key", ErrorCode.NAME_TAKEN, "key");

    private static final Writes.Unique EXACT_KEY =
            new Writes.Unique("uq_project_roles_exact_key", ErrorCode.NAME_TAKEN, "key");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /**
     * The roles with these keys, by key, each once.
     *
     * @throws DomainException {@code ROLE_UNKNOWN} at {@code roles} if the project has no such role
     */
    public List<Role> load(String projectId, Collection<String> keys) {
        Set<String> wanted = new TreeSet<>(keys);
        List<Role> roles = entities.createQuery(
                        "select r from RoleEntity r where r.projectId = :project and r.key in :keys order by r.key",
                        RoleEntity.class)
                .setParameter("project", projectId)
                .setParameter("keys", wanted)
                .getResultStream()
                .map(RoleEntity::toRecord)
                .toList();
        roles.forEach(role -> wanted.remove(role.key()));
        if (!wanted.isEmpty()) {
            throw DomainException.of(ErrorCode.ROLE_UNKNOWN).at("roles").with("role", String.join(", ", wanted));
        }
        return roles;
    }

    /** Keys by role id; what is not there is not in the answer. */
    public Map<String, String> keys(Collection<String> ids) {
        return entities.createQuery("select r from RoleEntity r where r.id in :ids", RoleEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(RoleEntity::id, RoleEntity::key));
    }

    RoleEntity entity(String id) {
        return Optional.ofNullable(entities.find(RoleEntity.class, id))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    Role add(RoleEntity role) {
        entities.persist(role);
        return write(role);
    }

    Role write(RoleEntity role) {
        Writes.flush(entities, KEY, EXACT_KEY);
        return role.toRecord();
    }

    void remove(RoleEntity role) {
        entities.remove(role);
        Writes.flush(entities);
    }

    Listing<Role> list(String projectId, ListQuery query) {
        return Search.of(entities, RoleEntity.class)
                .where("e.projectId = :project", Map.of("project", projectId))
                .containing(query.text(), "e.keyFolded", "e.displayNameFolded")
                .sortedBy("key", "e.keyFolded")
                .sortedBy("displayName", "e.displayNameFolded")
                .list(query, RoleEntity::toRecord);
    }
}
