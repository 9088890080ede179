package org.gatewright.credential;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Precedence;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.change.Changed;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Second factors: people set up their own, administrators take away one that was lost. */
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

    @Unguarded("names of what everybody may set up are no secret")
    public List<String> offered(String organizationId) {
        return factors.offered(organizationId);
    }

    /**
     * Begins to set up the actor's own.
     *
     * @throws DomainException as {@link SecondFactors#begin}
     */
    @Unguarded("concerns the actor alone")
    public FactorForm begin(Actor self, String factor) {
        return factors.begin(self.userId(), factor);
    }

    /**
     * Asks for the actor's own.
     *
     * @throws DomainException as {@link SecondFactors#challenge}
     */
    @Unguarded("concerns the actor alone")
    public FactorForm challenge(Actor self) {
        return factors.challenge(self.userId());
    }

    /** A form of the actor's once more, as it was; empty if it is out of date. */
    @Unguarded("concerns the actor alone")
    public Optional<FactorForm> read(Actor self, String sealed) {
        return factors.read(self.userId(), sealed);
    }

    /**
     * Ends setting up the actor's own.
     *
     * @throws DomainException {@link ErrorCode#CODE_WRONG}, or as {@link SecondFactors#judge}
     */
    @Unguarded("concerns the actor alone")
    public void confirm(Actor self, String sealed, Map<String, String> typed) {
        SecondFactors.Accepted right = right(self, sealed, typed);
        record(self, Action.SECOND_FACTOR_ADDED, persons.load(self.userId()), right.factor());
    }

    /**
     * Takes away the actor's own, against an answer to it.
     *
     * @throws DomainException {@link ErrorCode#CODE_WRONG}, or as {@link SecondFactors#judge}
     */
    @Unguarded("concerns the actor alone")
    public void removeOwn(Actor self, String sealed, Map<String, String> typed) {
        SecondFactors.Accepted right = right(self, sealed, typed);
        factors.remove(self.userId());
        record(self, Action.SECOND_FACTOR_REMOVED, persons.load(self.userId()), right.factor());
    }

    /** Takes away a person's second factor, so that they can set up another. */
    public void remove(Actor actor, String userId) {
        Person person = persons.load(userId);
        actor.require(Permission.PERSON_WRITE, person.organizationId());
        precedence.require(actor, userId);
        Optional<String> factor = factors.idOf(userId);
        if (factors.remove(userId)) {
            record(actor, Action.SECOND_FACTOR_REMOVED, person, factor.orElse(""));
        }
    }

    private SecondFactors.Accepted right(Actor self, String sealed, Map<String, String> typed) {
        return factors.judge(self.userId(), sealed, typed)
                .filter(factors::keep)
                .orElseThrow(() -> DomainException.of(ErrorCode.CODE_WRONG));
    }

    private void record(Actor actor, Action action, Person person, String factor) {
        audit.record(AuditEntry.change(actor, action, "user", person.id(), person.userName())
                .inOrganization(person.organizationId())
                .aboutUser(person.id())
                .with(Detail.FACTOR, factor));
        changes.fire(new Changed(Changed.Kind.USER, person.id()));
    }
}
