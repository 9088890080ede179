package org.gatewright.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Precedence;
import org.gatewright.administrator.Scope;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.persistence.Names;

/** Creates, finds, changes and removes organizations. Their coming and going is decided for the whole instance. */
@Stateless
public class OrganizationService {

    @Inject
    Organizations organizations;

    @Inject
    Precedence precedence;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    @Inject
    Event<OrganizationRemoval> removals;

    @Inject
    Clock clock;

    /**
     * Creates an organization.
     *
     * @throws DomainException {@code NAME_TAKEN} and the other faults of a name
     */
    public Organization create(Actor actor, String name) {
        actor.require(Permission.ORGANIZATION_WRITE);
        String checked = Names.checked("name", name);
        Organization organization = organizations.add(new OrganizationEntity(Ids.next(), checked, Instant.now(clock)));
        record(actor, Action.ORGANIZATION_CREATED, organization);
        return organization;
    }

    /** Gives an organization another name, with the faults of {@link #create}. */
    public Organization rename(Actor actor, String id, String name) {
        actor.require(Permission.ORGANIZATION_WRITE, id);
        OrganizationEntity entity = organizations.entity(id);
        String before = entity.name();
        entity.rename(Names.checked("name", name), Instant.now(clock));
        Organization organization = organizations.write(entity);
        audit.record(entry(actor, Action.ORGANIZATION_RENAMED, organization).with(Detail.BEFORE, before));
        changes.fire(new Changed(Changed.Kind.ORGANIZATION, id));
        return organization;
    }

    public Organization activate(Actor actor, String id) {
        return become(actor, entityToKeep(actor, id), State.ACTIVE, Action.ORGANIZATION_ACTIVATED);
    }

    /**
     * Takes an organization out of use: its people can't sign in, its applications are unknown.
     *
     * @throws DomainException {@code LAST_OWNER} if no owner of the instance would be left
     */
    public Organization deactivate(Actor actor, String id) {
        OrganizationEntity entity = entityToKeep(actor, id);
        precedence.requireOwnerOutside(id);
        return become(actor, entity, State.INACTIVE, Action.ORGANIZATION_DEACTIVATED);
    }

    /**
     * Removes an organization with everything in it, for good.
     *
     * @throws DomainException {@code STILL_ACTIVE} if it was not deactivated before
     */
    public void remove(Actor actor, String id) {
        OrganizationEntity entity = entityToKeep(actor, id);
        Organization organization = entity.toRecord();
        organization.state().requireInactive();
        precedence.requireOwnerOutside(id);
        precedence.forget(actor, Scope.organization(id));
        removals.fire(new OrganizationRemoval(actor, organization));
        organizations.remove(entity);
        record(actor, Action.ORGANIZATION_REMOVED, organization);
    }

    public Organization load(Actor actor, String id) {
        actor.require(Permission.ORGANIZATION_READ, id);
        return organizations.load(id);
    }

    /** Organizations the actor may see, by name; filter {@code state}. */
    public Listing<Organization> list(Actor actor, ListQuery query) {
        return organizations.list(actor.reach(Permission.ORGANIZATION_READ), query);
    }

    private OrganizationEntity entityToKeep(Actor actor, String id) {
        actor.require(Permission.ORGANIZATION_READ, id);
        actor.require(Permission.ORGANIZATION_WRITE);
        return organizations.entity(id);
    }

    private Organization become(Actor actor, OrganizationEntity entity, State next, Action action) {
        entity.become(next, Instant.now(clock));
        Organization organization = organizations.write(entity);
        record(actor, action, organization);
        return organization;
    }

    private void record(Actor actor, Action action, Organization organization) {
        audit.record(entry(actor, action, organization));
        changes.fire(new Changed(Changed.Kind.ORGANIZATION, organization.id()));
    }

    private static AuditEntry entry(Actor actor, Action action, Organization organization) {
        return AuditEntry.change(actor, action, "organization", organization.id(), organization.name())
                .inOrganization(organization.id());
    }
}
