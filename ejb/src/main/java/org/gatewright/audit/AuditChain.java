package org.gatewright.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Appends records to the chain. */
@ApplicationScoped
class AuditChain {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    /** Makes sure that the transaction writes to the database before it comes to commit. */
    void join() {
        entities.joinTransaction();
    }

    /** Appends in the current transaction, which holds the end of the chain until it commits. */
    void append(List<PendingRecord> pending) {
        AuditHeadEntity head =
                entities.find(AuditHeadEntity.class, AuditHeadEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        pending.forEach(record -> entities.persist(head.append(record)));
        entities.flush();
    }

    /** Appends, in a transaction of its own, those that are not in the chain yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void appendOnce(List<PendingRecord> pending) {
        // The lock comes first: what another node has appended until then is seen, and nothing more can come.
        entities.find(AuditHeadEntity.class, AuditHeadEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        Set<String> known = new HashSet<>(entities.createQuery(
                        "select r.id from AuditRecordEntity r where r.id in :ids", String.class)
                .setParameter("ids", pending.stream().map(PendingRecord::id).toList())
                .getResultList());
        append(pending.stream().filter(record -> !known.contains(record.id())).toList());
    }
}
