package org.gatewright.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.persistence.JsonMap;
import org.jspecify.annotations.Nullable;

/** A record at rest. It is written once and never changed. */
@Entity
@Table(name = "audit_records")
class AuditRecordEntity {

    @Id
    @Column(name = "sequence")
    private long sequence;

    @Column(name = "id")
    private String id;

    @Column(name = "at")
    private Instant at;

    @Column(name = "action")
    private String action;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    private AuditEntry.Outcome outcome;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "target_type")
    private String targetType;

    @Column(name = "target_id")
    private String targetId;

    @Column(name = "target_name")
    private String targetName;

    @Column(name = "organization_id")
    private @Nullable String organizationId;

    @Column(name = "project_id")
    private @Nullable String projectId;

    @Column(name = "application_id")
    private @Nullable String applicationId;

    @Column(name = "user_id")
    private @Nullable String userId;

    @Column(name = "address")
    private String address;

    @Column(name = "reference")
    private @Nullable String reference;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "details")
    private String details;

    @Column(name = "hash")
    private String hash;

    /** For JPA. */
    protected AuditRecordEntity() {}

    AuditRecordEntity(long sequence, PendingRecord pending, String hash) {
        AuditEntry entry = pending.entry();
        this.sequence = sequence;
        this.id = pending.id();
        this.at = pending.at();
        this.action = entry.action();
        this.outcome = entry.outcome();
        this.actorId = entry.actorId();
        this.actorName = entry.actorName();
        this.targetType = entry.targetType();
        this.targetId = entry.targetId();
        this.targetName = entry.targetName();
        this.organizationId = entry.organizationId().orElse(null);
        this.projectId = entry.projectId().orElse(null);
        this.applicationId = entry.applicationId().orElse(null);
        this.userId = entry.userId().orElse(null);
        this.address = entry.address();
        this.reference = entry.reference().orElse(null);
        this.reason = entry.reason().orElse(null);
        this.details = JsonMap.write(entry.details());
        this.hash = hash;
    }

    AuditRecord toRecord() {
        return new AuditRecord(
                sequence,
                id,
                at,
                new AuditEntry(
                        action,
                        outcome,
                        actorId,
                        actorName,
                        targetType,
                        targetId,
                        targetName,
                        Optional.ofNullable(organizationId),
                        Optional.ofNullable(projectId),
                        Optional.ofNullable(applicationId),
                        Optional.ofNullable(userId),
                        address,
                        Optional.ofNullable(reference),
                        Optional.ofNullable(reason),
                        JsonMap.read(details)),
                hash);
    }
}
