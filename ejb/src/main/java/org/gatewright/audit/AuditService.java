package org.gatewright.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.Listing;

/** Shows administrators what happened, as far as their reach goes. */
@Stateless
public class AuditService {

    private static final int PAGE = 1_000;

    @Inject
    AuditRecords records;

    /** Records that match, the newest first. More than 10,000 are not counted. */
    public Listing<AuditRecord> list(Actor actor, AuditQuery query) {
        return records.list(actor.reach(Permission.AUDIT_READ), query);
    }

    public AuditRecord load(Actor actor, String id) {
        AuditRecord record = records.find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        AuditEntry entry = record.entry();
        actor.require(
                Permission.AUDIT_READ,
                entry.organizationId().orElse(""),
                entry.projectId().orElse(""));
        return record;
    }

    /**
     * Checks the whole chain. It shows records that were changed, removed or added behind the server's back; not a chain
     * that somebody with the database in hand has made anew from some point on, for which the last hash must be kept
     * elsewhere.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verification verify(Actor actor) {
        actor.require(Permission.AUDIT_READ);
        return new ChainCheck(records.end(), sequence -> records.after(sequence, PAGE)).run();
    }
}
