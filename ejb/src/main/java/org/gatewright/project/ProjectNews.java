package org.gatewright.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gatewright.administrator.Actor;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;

/** Tells the activity and the other nodes what has become of a project, its roles and grants. */
@ApplicationScoped
class ProjectNews {

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    static AuditEntry entry(Actor actor, Action action, Project project) {
        return AuditEntry.change(actor, action, "project", project.id(), project.name())
                .inOrganization(project.organizationId())
                .inProject(project.id());
    }

    void tell(Actor actor, Action action, Project project) {
        tell(entry(actor, action, project), project);
    }

    void tell(AuditEntry entry, Project project) {
        audit.record(entry);
        changes.fire(new Changed(Changed.Kind.PROJECT, project.id()));
    }

    void tell(Actor actor, Action action, Project project, Role role) {
        audit.record(AuditEntry.change(actor, action, "role", role.id(), role.key())
                .inOrganization(project.organizationId())
                .inProject(project.id())
                .with(Detail.PROJECT, project.name())
                .with(Detail.DISPLAY_NAME, role.displayName()));
        changes.fire(new Changed(Changed.Kind.ROLE, role.id()));
        changes.fire(new Changed(Changed.Kind.PROJECT, project.id()));
    }

    void tell(Actor actor, Action action, Project project, Grant grant) {
        audit.record(AuditEntry.change(actor, action, "grant", grant.id(), grant.organizationName())
                .inOrganization(project.organizationId())
                .inProject(project.id())
                .with(Detail.PROJECT, project.name())
                .with(Detail.ORGANIZATION, grant.organizationId())
                .with(Detail.ROLES, String.join(", ", grant.roleKeys())));
        changes.fire(new Changed(Changed.Kind.GRANT, grant.id()));
        changes.fire(new Changed(Changed.Kind.PROJECT, project.id()));
    }
}
