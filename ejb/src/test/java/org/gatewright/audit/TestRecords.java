package org.gatewright.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records to test with. */
final class TestRecords {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private TestRecords() {}

    static AuditEntry granted() {
        return AuditEntry.decision(Action.SIGN_ON_GRANTED, AuditEntry.Outcome.GRANTED, "192.0.2.7")
                .by("u1", "alice")
                .on("application", "a1", "CRM — Müller")
                .inOrganization("o1")
                .atApplication("a1")
                .with(Map.of("browser", "Firefox"))
                .with(Detail.LEVEL, "PASSWORD");
    }

    static PendingRecord pending(int number) {
        return new PendingRecord(
                "id-" + number, NOON.plusSeconds(number), granted().with(Map.of("number", "" + number)));
    }

    /** A chain as the server makes it. */
    static List<AuditRecord> chain(int length) {
        List<AuditRecord> records = new ArrayList<>();
        String hash = RecordHash.BEGINNING;
        for (int number = 1; number <= length; number++) {
            PendingRecord pending = pending(number);
            hash = RecordHash.of(hash, number, pending);
            records.add(new AuditRecord(number, pending.id(), pending.at(), pending.entry(), hash));
        }
        return records;
    }
}
