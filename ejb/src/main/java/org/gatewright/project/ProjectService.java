package org.gatewright.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.failure.DomainException;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.organization.Organizations;
import org.gatewright.organization.State;

/** Creates, finds, changes and removes projects. */
@Stateless
public class ProjectService {

    @Inject
    Projects projects;

    @Inject
    Organizations organizations;

    @Inject
    ProjectRemover remover;

    @Inject
    ProjectNews news;

    @Inject
    Clock clock;

    /**
     * Creates a project.
     *
     * @throws DomainException {@code NAME_TAKEN} if the organization has one of that name, and the other faults of a name
     */
    public Project create(Actor actor, String organizationId, NewProject project) {
        actor.require(Permission.PROJECT_WRITE, organizationId);
        organizations.load(organizationId);
        Project created = projects.add(new ProjectEntity(Ids.next(), organizationId, project, Instant.now(clock)));
        news.tell(actor, Action.PROJECT_CREATED, created);
        return created;
    }

    /** Changes a project, with the faults of {@link #create}. */
    public Project change(Actor actor, String id, ProjectChange change) {
        ProjectEntity entity = entityToChange(actor, id);
        entity.change(change, Instant.now(clock));
        Project changed = projects.write(entity);
        AuditEntry entry = ProjectNews.entry(actor, Action.PROJECT_CHANGED, changed)
                .with(Detail.ONLY_AUTHORIZED, Boolean.toString(changed.onlyAuthorized()))
                .with(Detail.ONLY_GRANTED, Boolean.toString(changed.onlyGranted()));
        news.tell(entry, changed);
        return changed;
    }

    public Project activate(Actor actor, String id) {
        return become(actor, id, State.ACTIVE, Action.PROJECT_ACTIVATED);
    }

    /** Takes a project out of use: its applications are unknown from then on. */
    public Project deactivate(Actor actor, String id) {
        return become(actor, id, State.INACTIVE, Action.PROJECT_DEACTIVATED);
    }

    /**
     * Removes a project with everything in it, for good.
     *
     * @throws DomainException {@code STILL_ACTIVE} if it was not deactivated before
     */
    public void remove(Actor actor, String id) {
        ProjectEntity entity = entityToChange(actor, id);
        projects.toRecord(entity).state().requireInactive();
        remover.remove(actor, entity);
    }

    public Project load(Actor actor, String id) {
        Project project = projects.load(id);
        actor.require(Permission.PROJECT_READ, project.organizationId(), id);
        return project;
    }

    /** Projects the actor may see, by name; filter {@code state}. */
    public Listing<Project> list(Actor actor, Optional<String> organizationId, ListQuery query) {
        return projects.list(actor.reach(Permission.PROJECT_READ), organizationId, query);
    }

    private Project become(Actor actor, String id, State next, Action action) {
        ProjectEntity entity = entityToChange(actor, id);
        entity.become(next, Instant.now(clock));
        Project project = projects.write(entity);
        news.tell(actor, action, project);
        return project;
    }

    private ProjectEntity entityToChange(Actor actor, String id) {
        ProjectEntity entity = projects.entity(id);
        actor.require(Permission.PROJECT_WRITE, entity.organizationId(), id);
        return entity;
    }
}
