package org.gatewright.administrator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.identifier.Ids;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/** Appoints and dismisses administrators, and says who may do what. */
@Stateless
public class AdministratorService {

    @Inject
    Administrators administrators;

    @Inject
    Assignments assignments;

    @Inject
    Places places;

    @Inject
    Precedence precedence;

    @Inject
    Event<AdministratorChange> news;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    /**
     * Gives a person a role within a scope. There is one role for a person and a scope, as each contains the lesser ones.
     *
     * @throws DomainException {@code ALREADY_ADMINISTRATOR} if the person has a role there, {@code NOT_FOUND} at {@code
     *     userId} if the actor sees no such person
     */
    public Administrator appoint(Actor actor, String userId, Scope scope, AdministratorRole role) {
        Places.Place place = require(actor, Permission.ADMINISTRATOR_WRITE, scope);
        if (!sees(actor, place, userId)) {
            throw DomainException.of(ErrorCode.NOT_FOUND).at("userId");
        }
        AdministratorEntity entity = new AdministratorEntity(Ids.next(), userId, scope, role, Instant.now(clock));
        administrators.add(entity);
        Administrator administrator = administrators.toRecord(entity);
        tell(actor, AdministratorChange.Kind.APPOINTED, administrator, place);
        return administrator;
    }

    /**
     * Takes a role back.
     *
     * @throws DomainException {@code LAST_OWNER} if the instance would have no owner any more
     */
    public void dismiss(Actor actor, String id) {
        AdministratorEntity entity = administrators.entity(id);
        Places.Place place = require(actor, Permission.ADMINISTRATOR_WRITE, entity.scope());
        if (entity.scope().equals(Scope.INSTANCE)) {
            precedence.requireAnotherOwner(entity.userId());
        }
        Administrator administrator = administrators.toRecord(entity);
        administrators.remove(entity);
        tell(actor, AdministratorChange.Kind.DISMISSED, administrator, place);
    }

    public Administrator load(Actor actor, String id) {
        AdministratorEntity entity = administrators.entity(id);
        require(actor, Permission.ADMINISTRATOR_READ, entity.scope());
        return administrators.toRecord(entity);
    }

    /** Administrators of a scope, or of all that the actor sees, by user name; filters {@code role} and {@code level}. */
    public Listing<Administrator> list(Actor actor, Optional<Scope> scope, ListQuery query) {
        scope.ifPresent(wanted -> require(actor, Permission.ADMINISTRATOR_READ, wanted));
        return administrators.list(actor.reach(Permission.ADMINISTRATOR_READ), scope, query);
    }

    /** Who somebody is who has proved it; nobody's assignments for a person out of use. */
    @Unguarded("makes the actor whom the other methods are asked about")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Actor actorFor(String userId, String address) {
        Assignments.Known known = assignments.of(userId);
        return new Actor(userId, known.name(), address, known.assignments());
    }

    private boolean sees(Actor actor, Places.Place place, String userId) {
        return places.person(userId)
                .filter(person -> actor.may(Permission.PERSON_READ, person.organizationId(), "")
                        || person.organizationId().equals(place.organizationId()))
                .isPresent();
    }

    private Places.Place require(Actor actor, Permission permission, Scope scope) {
        Places.Place place = places.locate(scope);
        if (scope.equals(Scope.INSTANCE)) {
            actor.require(permission);
        } else {
            actor.require(permission, place.organizationId(), place.projectId());
        }
        return place;
    }

    private void tell(Actor actor, AdministratorChange.Kind kind, Administrator administrator, Places.Place place) {
        news.fire(new AdministratorChange(actor, kind, administrator, place.organizationId()));
        changes.fire(new Changed(Changed.Kind.ADMINISTRATOR, administrator.id()));
    }
}
