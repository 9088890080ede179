package org.gatewright.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Names;
import org.gatewright.persistence.Search;
import org.gatewright.persistence.Writes;

/** Groups and their members in the database. */
@ApplicationScoped
class Groups {

    private static final Writes.Unique NAME = new Writes.Unique("uq_user_groups_name", ErrorCode.NAME_TAKEN, "name");

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    GroupEntity load(String id) {
        return find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    Optional<GroupEntity> find(String id) {
        return Optional.ofNullable(entities.find(GroupEntity.class, id));
    }

    /** Demands that no other group in the same place has this name. */
    void requireFree(String organizationId, String parentId, String name, String exceptId) {
        boolean taken = !entities.createQuery(
                        "select g.id from GroupEntity g where g.id <> :id and g.organizationId = :organization"
                                + " and g.parentId = :parent and g.nameFolded = :name",
                        String.class)
                .setParameter("id", exceptId)
                .setParameter("organization", organizationId)
                .setParameter("parent", parentId)
                .setParameter("name", Names.folded(name))
                .getResultList()
                .isEmpty();
        if (taken) {
            throw DomainException.of(ErrorCode.NAME_TAKEN).at("name");
        }
    }

    void add(GroupEntity group) {
        entities.persist(group);
    }

    Group save(GroupEntity group) {
        Writes.flush(entities, NAME);
        entities.refresh(group);
        return group.toRecord();
    }

    /** The groups below a path. */
    List<GroupEntity> below(String organizationId, String path) {
        return entities.createQuery(
                        "select g from GroupEntity g where g.organizationId = :organization", GroupEntity.class)
                .setParameter("organization", organizationId)
                .getResultStream()
                .filter(group -> !group.path().equals(path) && GroupPaths.isWithin(group.path(), path))
                .toList();
    }

    void remove(GroupEntity group) {
        entities.remove(group);
    }

    void put(String groupId, String userId) {
        entities.merge(new MembershipEntity(groupId, userId));
    }

    boolean take(String groupId, String userId) {
        return entities.createQuery("delete from MembershipEntity m where m.groupId = :group and m.userId = :user")
                        .setParameter("group", groupId)
                        .setParameter("user", userId)
                        .executeUpdate()
                > 0;
    }

    /** The organization of a person, if there is such a person. */
    Optional<String> organizationOf(String userId) {
        List<?> found = entities.createNativeQuery(
                        "select u.organization_id from users u where u.id = :id", String.class)
                .setParameter("id", userId)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    Listing<Group> list(String organizationId, ListQuery query) {
        return Search.of(entities, GroupEntity.class)
                .where("e.organizationId = :organization", Map.of("organization", organizationId))
                .containing(query.text(), "lower(e.path)")
                .sortedBy("path", "e.path")
                .sortedBy("name", "e.name")
                .list(query, GroupEntity::toRecord);
    }

    List<Group> ofPerson(String userId) {
        return entities.createQuery(
                        "select g from GroupEntity g where g.id in"
                                + " (select m.groupId from MembershipEntity m where m.userId = :user) order by g.path",
                        GroupEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(GroupEntity::toRecord)
                .toList();
    }

    Listing<Member> members(String groupId, ListQuery query) {
        return Search.of(entities, MembershipEntity.class)
                .where("e.groupId = :group", Map.of("group", groupId))
                .containing(query.text(), "lower(e.userName)", "lower(e.displayName)")
                .sortedByComputed("displayName", "e.displayName")
                .sortedByComputed("userName", "e.userName")
                .list(query, MembershipEntity::toRecord);
    }
}
