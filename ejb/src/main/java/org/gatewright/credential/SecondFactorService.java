package org.gatewright.credential;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Precedence;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Authenticator apps: people set up their own, administrators take away one that was lost. */
@Stateless
public class SecondFactorService {

    @Inject
    SecondFactors factors;

    @Inject
    Persons persons;

    @Inject
    Precedence precedence;

    @Inject
    Audit audit;

    @Inject
    Event<Changed> changes;

    /**
     * Begins to set up the actor's own.
     *
     * @throws DomainException {@link ErrorCode#SECOND_FACTOR_EXISTS}
     */
    @Unguarded("concerns the actor alone")
    public SecondFactorEnrolment begin(Actor self) {
        Person person = persons.load(self.userId());
        return factors.begin(person.id(), person.userName());
    }

    /**
     * Ends setting up the actor's own.
     *
     * @throws DomainException {@link ErrorCode#CODE_WRONG} at the field {@code code}
     */
    @Unguarded("concerns the actor alone")
    public void confirm(Actor self, String code) {
        Person person = persons.load(self.userId());
        if (!factors.confirm(person.id(), code)) {
            throw DomainException.of(ErrorCode.CODE_WRONG).at("code");
        }
        record(self, Action.SECOND_FACTOR_ADDED, person);
    }

    /**
     * Takes away the actor's own, against a code of it.
     *
     * @throws DomainException {@link ErrorCode#CODE_WRONG} at the field {@code code}
     */
    @Unguarded("concerns the actor alone")
    public void removeOwn(Actor self, String code) {
        Person person = persons.load(self.userId());
        if (!factors.check(person.id(), code)) {
            throw DomainException.of(ErrorCode.CODE_WRONG).at("code");
        }
        factors.remove(person.id());
        record(self, Action.SECOND_FACTOR_REMOVED, person);
    }

    /** Takes away a person's second factor, so that they can set up another. */
    public void remove(Actor actor, String userId) {
        Person person = persons.load(userId);
        actor.require(Permission.PERSON_WRITE, person.organizationId());
        precedence.require(actor, userId);
        if (factors.remove(userId)) {
            record(actor, Action.SECOND_FACTOR_REMOVED, person);
        }
    }

    private void record(Actor actor, Action action, Person person) {
        audit.record(AuditEntry.change(actor, action, "user", person.id(), person.userName())
                .inOrganization(person.organizationId())
                .aboutUser(person.id()));
        changes.fire(new Changed(Changed.Kind.USER, person.id()));
    }
}
