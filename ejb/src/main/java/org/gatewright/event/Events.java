package org.gatewright.event;

import java.util.Optional;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.Detail;
import org.gatewright.key.Tokens;
import org.gatewright.spi.event.Event;

/** Records of the activity in the words of the contract. */
final class Events {

    private Events() {}

    static Event of(AuditRecord record) {
        AuditEntry entry = record.entry();
        return new Event(
                record.id(),
                record.at(),
                entry.action(),
                Event.Outcome.valueOf(entry.outcome().name()),
                entry.userId().map(id -> new Event.Person(id, userName(id, entry))),
                new Event.Place(entry.organizationId(), entry.projectId(), entry.applicationId()),
                new Event.Target(entry.targetType(), entry.targetId(), entry.targetName()),
                entry.details());
    }

    private static String userName(String id, AuditEntry entry) {
        return Optional.ofNullable(entry.details().get(Detail.USER_NAME.key()))
                .or(() -> Optional.of(entry.actorName())
                        .filter(name -> entry.actorId().equals(id)))
                .or(() -> Optional.of(entry.targetName()).filter(name -> isPerson(id, entry)))
                .orElse("");
    }

    private static boolean isPerson(String id, AuditEntry entry) {
        return entry.targetType().equals("session") || entry.targetId().equals(id);
    }

    /** What an event is about: those about the same are told in order. */
    static String subject(AuditRecord record) {
        AuditEntry entry = record.entry();
        return entry.userId()
                .map(id -> Tokens.hash("person", id))
                .orElseGet(() -> Tokens.hash("target", entry.targetType(), entry.targetId()));
    }
}
