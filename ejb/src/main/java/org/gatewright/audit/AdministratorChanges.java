package org.gatewright.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gatewright.administrator.Administrator;
import org.gatewright.administrator.AdministratorChange;
import org.gatewright.administrator.Scope;

/** Records who was appointed and dismissed; the room of administrators can't, as this one knows it. */
@ApplicationScoped
class AdministratorChanges {

    @Inject
    Audit audit;

    void record(@Observes AdministratorChange change) {
        Administrator administrator = change.administrator();
        Scope scope = administrator.scope();
        AuditEntry entry = AuditEntry.change(
                        change.actor(),
                        action(change.kind()),
                        "administrator",
                        administrator.id(),
                        administrator.userName())
                .aboutUser(administrator.userId())
                .with(Detail.ROLE, administrator.role().name())
                .with(Detail.LEVEL, scope.level().name())
                .with(Detail.SCOPE, administrator.scopeName());
        if (scope.level() != Scope.Level.INSTANCE) {
            entry = entry.inOrganization(change.organizationId());
        }
        if (scope.level() == Scope.Level.PROJECT) {
            entry = entry.inProject(scope.id());
        }
        audit.record(entry);
    }

    private static Action action(AdministratorChange.Kind kind) {
        return switch (kind) {
            case APPOINTED -> Action.ADMINISTRATOR_APPOINTED;
            case DISMISSED -> Action.ADMINISTRATOR_DISMISSED;
        };
    }
}
