package org.gatewright.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatewright.identifier.Ids;

/** Takes down what other rooms do and decide. What it was told of, no later fault can make it forget. */
@ApplicationScoped
public class Audit {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    AuditChain chain;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Records a change in the caller's transaction: either both are kept or neither. */
    public void record(AuditEntry entry) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A change is recorded inside the transaction that makes it");
        }
        ofThisTransaction().entries.add(pending(entry));
    }

    /** Records a decision made while somebody waits. It is safe at once, and in the chain within a second. */
    public void later(AuditEntry entry) {
        outbox.take(pending(entry));
    }

    private PendingRecord pending(AuditEntry entry) {
        return new PendingRecord(Ids.next(), Instant.now(clock), Fitting.fit(entry));
    }

    private AtCommit ofThisTransaction() {
        if (transaction.getResource(AtCommit.class) instanceof AtCommit known) {
            return known;
        }
        AtCommit begun = new AtCommit(chain);
        transaction.putResource(AtCommit.class, begun);
        transaction.registerInterposedSynchronization(begun);
        return begun;
    }

    /**
     * Appends what a transaction has recorded when all else is done: the lock on the chain, which every change needs, is
     * then held for a moment only, and nobody who holds it waits for another row.
     */
    private static final class AtCommit implements Synchronization {

        private final AuditChain chain;
        private final List<PendingRecord> entries = new ArrayList<>();

        AtCommit(AuditChain chain) {
            this.chain = chain;
            chain.join();
        }

        @Override
        public void beforeCompletion() {
            chain.append(entries);
        }

        @Override
        public void afterCompletion(int status) {
            entries.clear();
        }
    }
}
