package org.gatewright.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain, in the one row that whoever appends must lock. */
@Entity
@Table(name = "audit_head")
class AuditHeadEntity {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "sequence")
    private long sequence;

    @Column(name = "hash")
    private String hash;

    /** For JPA. */
    protected AuditHeadEntity() {}

    long sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }

    /** Puts a record in its place, behind the last one. */
    AuditRecordEntity append(PendingRecord pending) {
        sequence++;
        hash = RecordHash.of(hash, sequence, pending);
        return new AuditRecordEntity(sequence, pending, hash);
    }
}
