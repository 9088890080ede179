package org.gatewright.group;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.persistence.Names;

/** Keeps the groups of organizations and who is in them. */
@Stateless
public class GroupService {

    private static final String TOP = "";

    @Inject
    Groups groups;

    @Inject
    Organizations organizations;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    /**
     * Adds a group, within another or at the top.
     *
     * @throws DomainException {@code NAME_TAKEN} or {@code NAME_INVALID} at {@code name}
     */
    public Group create(Actor actor, String organizationId, String name, Optional<String> parentId) {
        actor.require(Permission.PERSON_WRITE, organizationId);
        organizations.load(organizationId);
        GroupEntity group = new GroupEntity(Ids.next(), organizationId, Instant.now(clock));
        place(group, checked(name), parentId);
        groups.add(group);
        return record(actor, group, Action.GROUP_CREATED);
    }

    public Group rename(Actor actor, String id, String name) {
        GroupEntity group = loadToWrite(actor, id);
        moveTo(group, checked(name), Optional.of(group.parentId()).filter(parent -> !parent.isEmpty()));
        return record(actor, group, Action.GROUP_RENAMED);
    }

    /**
     * Puts a group, with all below it, into another or at the top.
     *
     * @throws DomainException {@code GROUP_LOOP} if that other one is below it
     */
    public Group move(Actor actor, String id, Optional<String> parentId) {
        GroupEntity group = loadToWrite(actor, id);
        moveTo(group, group.name(), parentId);
        return record(actor, group, Action.GROUP_MOVED);
    }

    /** Removes a group with all below it, and the authorizations they had. */
    public void remove(Actor actor, String id) {
        GroupEntity group = loadToWrite(actor, id);
        groups.below(group.organizationId(), group.path()).forEach(groups::remove);
        groups.remove(group);
        announce(actor, group, Action.GROUP_REMOVED);
    }

    public Group load(Actor actor, String id) {
        return loadToRead(actor, id).toRecord();
    }

    public Listing<Group> list(Actor actor, String organizationId, ListQuery query) {
        actor.require(Permission.PERSON_READ, organizationId);
        return groups.list(organizationId, query);
    }

    /** The groups a person was put into. */
    public List<Group> groupsOf(Actor actor, String userId) {
        String organizationId = organizationOf(userId);
        actor.require(Permission.PERSON_READ, organizationId);
        return groups.ofPerson(userId);
    }

    public Listing<Member> members(Actor actor, String groupId, ListQuery query) {
        loadToRead(actor, groupId);
        return groups.members(groupId, query);
    }

    /** Puts a person of the same organization into a group; who is in it stays in it. */
    public void addMember(Actor actor, String groupId, String userId) {
        GroupEntity group = loadToWrite(actor, groupId);
        if (!organizationOf(userId).equals(group.organizationId())) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        groups.put(groupId, userId);
        recordMember(actor, group, Action.GROUP_MEMBER_ADDED, userId);
    }

    public void removeMember(Actor actor, String groupId, String userId) {
        GroupEntity group = loadToWrite(actor, groupId);
        if (groups.take(groupId, userId)) {
            recordMember(actor, group, Action.GROUP_MEMBER_REMOVED, userId);
        }
    }

    private void moveTo(GroupEntity group, String name, Optional<String> parentId) {
        String before = group.path();
        List<GroupEntity> below = groups.below(group.organizationId(), before);
        place(group, name, parentId);
        below.forEach(other -> other.pathAbove(before, group.path()));
        below.forEach(other -> requireNotTooDeep(other.path()));
    }

    private void place(GroupEntity group, String name, Optional<String> parentId) {
        GroupEntity parent = parentId.map(groups::load).orElse(null);
        if (parent != null && !parent.organizationId().equals(group.organizationId())) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        if (parent != null && !group.path().isEmpty() && GroupPaths.isWithin(parent.path(), group.path())) {
            throw DomainException.of(ErrorCode.GROUP_LOOP).at("parentId");
        }
        String path = GroupPaths.child(parent == null ? TOP : parent.path(), name);
        requireNotTooDeep(path);
        groups.requireFree(group.organizationId(), parentId.orElse(TOP), name, group.id());
        group.place(name, parentId.orElse(TOP), path, Instant.now(clock));
    }

    private static void requireNotTooDeep(String path) {
        if (GroupPaths.depth(path) > GroupPaths.DEEPEST) {
            throw DomainException.of(ErrorCode.GROUP_TOO_DEEP).at("parentId");
        }
    }

    private static String checked(String name) {
        String checked = Names.checked("name", name);
        if (checked.indexOf(GroupPaths.SEPARATOR) >= 0) {
            throw DomainException.of(ErrorCode.NAME_INVALID).at("name");
        }
        return checked;
    }

    private String organizationOf(String userId) {
        return groups.organizationOf(userId).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    private GroupEntity loadToWrite(Actor actor, String id) {
        GroupEntity group = groups.load(id);
        actor.require(Permission.PERSON_WRITE, group.organizationId());
        return group;
    }

    private GroupEntity loadToRead(Actor actor, String id) {
        GroupEntity group = groups.load(id);
        actor.require(Permission.PERSON_READ, group.organizationId());
        return group;
    }

    private Group record(Actor actor, GroupEntity group, Action action) {
        Group saved = groups.save(group);
        announce(actor, group, action);
        return saved;
    }

    private void announce(Actor actor, GroupEntity group, Action action) {
        audit.record(entry(actor, group, action));
        changes.fire(new Changed(Changed.Kind.GROUP, group.id()));
    }

    private void recordMember(Actor actor, GroupEntity group, Action action, String userId) {
        audit.record(entry(actor, group, action).aboutUser(userId));
        changes.fire(new Changed(Changed.Kind.USER, userId));
    }

    /** The path may be longer than what the activity keeps of a name; the name is enough there. */
    private static AuditEntry entry(Actor actor, GroupEntity group, Action action) {
        return AuditEntry.change(actor, action, "group", group.id(), group.name())
                .inOrganization(group.organizationId())
                .with(Detail.PATH, group.path());
    }
}
