package org.gatewright.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Keeps administrators from being overruled from below, and the instance from being left without an owner. */
@ApplicationScoped
public class Precedence {

    @Inject
    Administrators administrators;

    @Inject
    Places places;

    @Inject
    Event<AdministratorChange> news;

    @Inject
    Event<Changed> changes;

    /**
     * Demands that the actor has power over everything that a person administers: who can set somebody's password can act
     * as they can. People have it over themselves.
     *
     * @throws DomainException {@code DENIED}
     */
    public void require(Actor actor, String userId) {
        boolean above = actor.userId().equals(userId)
                || administrators.assignments(userId).stream()
                        .allMatch(assignment -> isAbove(actor, assignment.scope()));
        if (!above) {
            throw DomainException.of(ErrorCode.DENIED);
        }
    }

    private boolean isAbove(Actor actor, Scope scope) {
        Places.Place place = places.locate(scope);
        return actor.may(Permission.ADMINISTRATOR_WRITE, place.organizationId(), place.projectId());
    }

    /**
     * Demands that the instance has an owner who can sign in, besides this person if they are one.
     *
     * @throws DomainException {@code LAST_OWNER}
     */
    public void requireAnotherOwner(String userId) {
        Assignment owner = new Assignment(Scope.INSTANCE, AdministratorRole.OWNER);
        if (administrators.assignments(userId).contains(owner)) {
            administrators.lockOwners();
            require(administrators.isOwnerWithout(userId));
        }
    }

    /**
     * Demands that the instance has an owner who can sign in and is not of this organization.
     *
     * @throws DomainException {@code LAST_OWNER}
     */
    public void requireOwnerOutside(String organizationId) {
        administrators.lockOwners();
        require(administrators.isOwnerOutside(organizationId));
    }

    private static void require(boolean hasOwner) {
        if (!hasOwner) {
            throw DomainException.of(ErrorCode.LAST_OWNER);
        }
    }

    /** Dismisses a person who is about to be removed from everything they administer. */
    public void forget(Actor actor, String userId) {
        dismiss(actor, administrators.ofUser(userId));
    }

    /** Dismisses everybody who administers what is about to be removed. */
    public void forget(Actor actor, Scope scope) {
        dismiss(actor, administrators.of(scope));
    }

    private void dismiss(Actor actor, List<AdministratorEntity> dismissed) {
        for (AdministratorEntity entity : dismissed) {
            Administrator administrator = administrators.toRecord(entity);
            String organizationId = places.locate(entity.scope()).organizationId();
            administrators.remove(entity);
            news.fire(
                    new AdministratorChange(actor, AdministratorChange.Kind.DISMISSED, administrator, organizationId));
            changes.fire(new Changed(Changed.Kind.ADMINISTRATOR, administrator.id()));
        }
    }
}
