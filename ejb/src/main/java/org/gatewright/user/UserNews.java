package org.gatewright.user;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Precedence;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.organization.OrganizationRemoval;

/** Removes people, alone or with their organization, and tells the activity and other rooms of every change at a person. */
@ApplicationScoped
class UserNews {

    @Inject
    Users users;

    @Inject
    Precedence precedence;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    void remove(Actor actor, UserEntity user) {
        precedence.forget(actor, user.id());
        users.remove(user);
        tell(actor, user, Action.USER_REMOVED, List.of());
    }

    void organizationGoes(@Observes @Priority(OrganizationRemoval.PEOPLE) OrganizationRemoval removal) {
        users.ofOrganization(removal.organization().id()).forEach(user -> remove(removal.actor(), user));
    }

    /** @param changed names of the fields that have other values now; the values are personal */
    void tell(Actor actor, UserEntity user, Action action, List<String> changed) {
        AuditEntry entry = AuditEntry.change(actor, action, "user", user.id(), user.userName())
                .inOrganization(user.organizationId())
                .aboutUser(user.id());
        audit.record(changed.isEmpty() ? entry : entry.with(Detail.CHANGED, String.join(", ", changed)));
        changes.fire(new Changed(Changed.Kind.USER, user.id()));
    }
}
