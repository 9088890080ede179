package org.gatewright.setting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.Organizations;

/** Policies: those of the instance hold everywhere, unless an organization has its own. */
@Stateless
public class PolicyService {

    private static final Set<String> POLICIES = Set.of(
            PolicyTexts.PASSWORD, PolicyTexts.LOCKOUT, PolicyTexts.LOGIN, PolicyTexts.SESSION, PolicyTexts.BRANDING);

    @Inject
    PolicyStore store;

    @Inject
    Organizations organizations;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    /** The policies that hold for an organization, or for the instance if none is named. */
    public Policies load(Actor actor, Optional<String> organizationId) {
        require(actor, Permission.POLICY_READ, organizationId);
        organizationId.ifPresent(organizations::load);
        return store.read(organizationId.orElse(PolicyStore.INSTANCE));
    }

    /** Names of the policies that an organization has of its own. */
    public Set<String> overridden(Actor actor, String organizationId) {
        actor.require(Permission.POLICY_READ, organizationId);
        organizations.load(organizationId);
        return new TreeSet<>(store.own(organizationId).keySet());
    }

    /**
     * Changes policies.
     *
     * @throws DomainException {@code POLICY_INVALID} at the value that can't be taken, with what is {@code allowed}
     */
    public Policies change(Actor actor, Optional<String> organizationId, PolicyChange change) {
        require(actor, Permission.POLICY_WRITE, organizationId);
        organizationId.ifPresent(organizations::load);
        PolicyCheck.check(change);
        String owner = organizationId.orElse(PolicyStore.INSTANCE);
        PolicyTexts.write(change).forEach((policy, texts) -> {
            store.put(owner, policy, texts);
            Map<String, String> shown = policy.equals(PolicyTexts.BRANDING) ? Map.of() : texts;
            record(entry(actor, Action.POLICY_CHANGED, policy, organizationId).with(shown), owner);
        });
        return store.read(owner);
    }

    /** Gives up an organization's own policy. */
    public void reset(Actor actor, String organizationId, String policy) {
        actor.require(Permission.POLICY_WRITE, organizationId);
        organizations.load(organizationId);
        if (!POLICIES.contains(policy)) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        if (store.remove(organizationId, policy)) {
            record(entry(actor, Action.POLICY_RESET, policy, Optional.of(organizationId)), organizationId);
        }
    }

    private static AuditEntry entry(Actor actor, Action action, String policy, Optional<String> organizationId) {
        AuditEntry entry = AuditEntry.change(actor, action, "policy", policy, policy);
        return organizationId.map(entry::inOrganization).orElse(entry);
    }

    private void record(AuditEntry entry, String owner) {
        audit.record(entry);
        changes.fire(new Changed(Changed.Kind.POLICY, owner));
    }

    private static void require(Actor actor, Permission permission, Optional<String> organizationId) {
        if (organizationId.isPresent()) {
            actor.require(permission, organizationId.get());
        } else {
            actor.require(permission);
        }
    }
}
