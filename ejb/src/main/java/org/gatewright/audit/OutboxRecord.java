package org.gatewright.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.cache.Repeated;
import org.infinispan.protostream.annotations.Proto;

/**
 * A record as it rests in the outbox.
 *
 * @param atMicroseconds since 1970; the cache's own instants are coarser
 * @param organizationId empty text for none; so for the other ids, reference and reason
 * @param details name and value in turn
 */
@Proto
public record OutboxRecord(
        String id,
        long atMicroseconds,
        String action,
        String outcome,
        String actorId,
        String actorName,
        String targetType,
        String targetId,
        String targetName,
        String organizationId,
        String projectId,
        String applicationId,
        String userId,
        String address,
        String reference,
        String reason,
        List<String> details) {

    public OutboxRecord {
        details = Repeated.texts(details);
    }

    static OutboxRecord of(PendingRecord pending) {
        AuditEntry entry = pending.entry();
        List<String> details = new ArrayList<>();
        entry.details().forEach((name, value) -> {
            details.add(name);
            details.add(value);
        });
        return new OutboxRecord(
                pending.id(),
                ChronoUnit.MICROS.between(Instant.EPOCH, pending.at()),
                entry.action(),
                entry.outcome().name(),
                entry.actorId(),
                entry.actorName(),
                entry.targetType(),
                entry.targetId(),
                entry.targetName(),
                entry.organizationId().orElse(""),
                entry.projectId().orElse(""),
                entry.applicationId().orElse(""),
                entry.userId().orElse(""),
                entry.address(),
                entry.reference().orElse(""),
                entry.reason().orElse(""),
                details);
    }

    PendingRecord toPending() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < details.size(); i += 2) {
            facts.put(details.get(i), details.get(i + 1));
        }
        return new PendingRecord(
                id,
                Instant.EPOCH.plus(atMicroseconds, ChronoUnit.MICROS),
                new AuditEntry(
                        action,
                        AuditEntry.Outcome.valueOf(outcome),
                        actorId,
                        actorName,
                        targetType,
                        targetId,
                        targetName,
                        present(organizationId),
                        present(projectId),
                        present(applicationId),
                        present(userId),
                        address,
                        present(reference),
                        present(reason),
                        facts));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
