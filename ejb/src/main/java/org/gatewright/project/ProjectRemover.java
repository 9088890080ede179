package org.gatewright.project;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Precedence;
import org.gatewright.administrator.Scope;
import org.gatewright.audit.Action;
import org.gatewright.organization.OrganizationRemoval;

/** Removes projects with all that is in them, alone or with their organization. */
@ApplicationScoped
class ProjectRemover {

    @Inject
    Precedence precedence;

    @Inject
    Projects projects;

    @Inject
    Grants grants;

    @Inject
    ProjectNews news;

    @Inject
    Event<ProjectRemoval> removals;

    void remove(Actor actor, ProjectEntity entity) {
        Project project = projects.toRecord(entity);
        precedence.forget(actor, Scope.project(project.id()));
        removals.fire(new ProjectRemoval(actor, project));
        projects.remove(entity);
        news.tell(actor, Action.PROJECT_REMOVED, project);
    }

    void organizationGoes(@Observes @Priority(OrganizationRemoval.PROJECTS) OrganizationRemoval removal) {
        String organizationId = removal.organization().id();
        projects.ofOrganization(organizationId).forEach(project -> remove(removal.actor(), project));
        grants.ofOrganization(organizationId).forEach(grant -> {
            Grant record = grants.toRecord(grant);
            grants.remove(grant);
            news.tell(removal.actor(), Action.GRANT_REMOVED, projects.load(record.projectId()), record);
        });
    }
}
