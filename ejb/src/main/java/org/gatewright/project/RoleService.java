package org.gatewright.project;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Names;

/** Creates, changes and removes the roles of a project. A role's key never changes: applications know it. */
@Stateless
public class RoleService {

    /** Anything that an application may call a role, an ARN for one, in one word. */
    private static final Pattern KEY = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    @Inject
    Roles roles;

    @Inject
    Projects projects;

    @Inject
    ProjectNews news;

    @Inject
    Event<RoleRemoval> removals;

    /**
     * Creates a role.
     *
     * @throws DomainException {@code ROLE_KEY_INVALID}; {@code NAME_TAKEN} at {@code key}, whatever the capital letters
     */
    public Role create(Actor actor, String projectId, String key, String displayName) {
        Project project = project(actor, Permission.PROJECT_WRITE, projectId);
        String stripped = key.strip();
        if (!KEY.matcher(stripped).matches()) {
            throw DomainException.of(ErrorCode.ROLE_KEY_INVALID).at("key");
        }
        String name = Names.checked("displayName", displayName.isBlank() ? stripped : displayName);
        Role role = roles.add(new RoleEntity(Ids.next(), projectId, stripped, name));
        news.tell(actor, Action.ROLE_CREATED, project, role);
        return role;
    }

    public Role change(Actor actor, String id, String displayName) {
        RoleEntity entity = roles.entity(id);
        Project project = project(actor, Permission.PROJECT_WRITE, entity.projectId());
        entity.rename(Names.checked("displayName", displayName));
        Role role = roles.write(entity);
        news.tell(actor, Action.ROLE_CHANGED, project, role);
        return role;
    }

    /** Removes a role, and takes it from everybody who has it. */
    public void remove(Actor actor, String id) {
        RoleEntity entity = roles.entity(id);
        Project project = project(actor, Permission.PROJECT_WRITE, entity.projectId());
        Role role = entity.toRecord();
        removals.fire(new RoleRemoval(actor, role));
        roles.remove(entity);
        news.tell(actor, Action.ROLE_REMOVED, project, role);
    }

    public Role load(Actor actor, String id) {
        RoleEntity entity = roles.entity(id);
        project(actor, Permission.PROJECT_READ, entity.projectId());
        return entity.toRecord();
    }

    public Listing<Role> list(Actor actor, String projectId, ListQuery query) {
        project(actor, Permission.PROJECT_READ, projectId);
        return roles.list(projectId, query);
    }

    private Project project(Actor actor, Permission permission, String id) {
        Project project = projects.load(id);
        actor.require(permission, project.organizationId(), id);
        return project;
    }
}
