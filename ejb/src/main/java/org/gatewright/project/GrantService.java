package org.gatewright.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;

/** Lets other organizations give their own people roles of a project, and takes that back. */
@Stateless
public class GrantService {

    @Inject
    Grants grants;

    @Inject
    Roles roles;

    @Inject
    Projects projects;

    @Inject
    Organizations organizations;

    @Inject
    ProjectNews news;

    /**
     * Grants a project to an organization.
     *
     * @param roleKeys may be none: its people may then use what needs no role
     * @throws DomainException {@code ALREADY_GRANTED}, also for the project's own organization; {@code ROLE_UNKNOWN}
     */
    public Grant create(Actor actor, String projectId, String organizationId, List<String> roleKeys) {
        Project project = project(actor, Permission.PROJECT_WRITE, projectId);
        if (organizations.find(organizationId).isEmpty()) {
            throw DomainException.of(ErrorCode.NOT_FOUND).at("organizationId");
        }
        if (project.organizationId().equals(organizationId)) {
            throw DomainException.of(ErrorCode.ALREADY_GRANTED).at("organizationId");
        }
        List<Role> granted = roles.load(projectId, roleKeys);
        Grant grant = grants.add(new GrantEntity(Ids.next(), projectId, organizationId, granted));
        news.tell(actor, Action.GRANT_CREATED, project, grant);
        return grant;
    }

    /**
     * Changes which roles may be given.
     *
     * @throws DomainException {@code ROLE_UNKNOWN}
     */
    public Grant change(Actor actor, String id, List<String> roleKeys) {
        GrantEntity entity = grants.entity(id);
        Project project = project(actor, Permission.PROJECT_WRITE, entity.projectId());
        entity.give(roles.load(entity.projectId(), roleKeys));
        Grant grant = grants.write(entity);
        news.tell(actor, Action.GRANT_CHANGED, project, grant);
        return grant;
    }

    public Grant activate(Actor actor, String id) {
        return become(actor, id, State.ACTIVE, Action.GRANT_ACTIVATED);
    }

    public Grant deactivate(Actor actor, String id) {
        return become(actor, id, State.INACTIVE, Action.GRANT_DEACTIVATED);
    }

    /** Takes a grant back. What people of the organization were authorized for has no effect any more. */
    public void remove(Actor actor, String id) {
        GrantEntity entity = grants.entity(id);
        Project project = project(actor, Permission.PROJECT_WRITE, entity.projectId());
        Grant grant = grants.toRecord(entity);
        grants.remove(entity);
        news.tell(actor, Action.GRANT_REMOVED, project, grant);
    }

    public Grant load(Actor actor, String id) {
        GrantEntity entity = grants.entity(id);
        project(actor, Permission.PROJECT_READ, entity.projectId());
        return grants.toRecord(entity);
    }

    /** The grants of a project; filter {@code state}. */
    public Listing<Grant> list(Actor actor, String projectId, ListQuery query) {
        project(actor, Permission.PROJECT_READ, projectId);
        return grants.list(projectId, query);
    }

    /** What other organizations have granted to this one; filter {@code state}. */
    public Listing<ReceivedGrant> listReceived(Actor actor, String organizationId, ListQuery query) {
        actor.require(Permission.PROJECT_READ, organizationId);
        return grants.received(organizationId, query);
    }

    private Grant become(Actor actor, String id, State next, Action action) {
        GrantEntity entity = grants.entity(id);
        Project project = project(actor, Permission.PROJECT_WRITE, entity.projectId());
        entity.become(next);
        Grant grant = grants.write(entity);
        news.tell(actor, action, project, grant);
        return grant;
    }

    private Project project(Actor actor, Permission permission, String id) {
        Project project = projects.load(id);
        actor.require(permission, project.organizationId(), id);
        return project;
    }
}
