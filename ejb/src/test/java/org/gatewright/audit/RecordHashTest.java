package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordHashTest {

    private static final PendingRecord FIRST = new PendingRecord("id-1", TestRecords.NOON, TestRecords.granted());

    @Test
    void theEncodingIsTheOneThatStoredChainsWereMadeWith() {
        byte[] encoded = RecordHash.encode(RecordHash.BEGINNING, 1, FIRST);

        assertThat(new String(encoded, StandardCharsets.UTF_8))
                .isEqualTo("64:" + "0".repeat(64)
                        + "18:gatewright-audit-1"
                        + "1:1"
                        + "4:id-1"
                        + "16:1772366400123456"
                        + "15:sign-on.granted"
                        + "7:GRANTED"
                        + "2:u1"
                        + "5:alice"
                        + "11:application"
                        + "2:a1"
                        + "15:CRM — Müller"
                        + "2:o1"
                        + "-"
                        + "2:a1"
                        + "-"
                        + "9:192.0.2.7"
                        + "-"
                        + "-"
                        + "1:2"
                        + "7:browser"
                        + "7:Firefox"
                        + "5:level"
                        + "8:PASSWORD");
        assertThat(RecordHash.of(RecordHash.BEGINNING, 1, FIRST))
                .isEqualTo("c5cab8edf46c1d0a8f57c31d69b93870785decd794ab46aaf4153b582a868ae0");
    }

    @Test
    void textsThatMeetInTheMiddleDoNotHashAlike() {
        AuditEntry one = TestRecords.granted().by("ab", "c");
        AuditEntry other = TestRecords.granted().by("a", "bc");

        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void absentAndEmptyDoNotHashAlike() {
        AuditEntry absent = TestRecords.granted();
        AuditEntry empty = TestRecords.granted().withReference("");

        assertThat(hash(absent)).isNotEqualTo(hash(empty));
    }

    @Test
    void theRecordBeforeIsPartOfIt() {
        String other = RecordHash.of("1".repeat(64), 1, FIRST);

        assertThat(other).isNotEqualTo(RecordHash.of(RecordHash.BEGINNING, 1, FIRST));
    }

    @Test
    void timesCountInMicroseconds() {
        PendingRecord later = new PendingRecord("id-1", Instant.parse("2026-03-01T12:00:00.123457Z"), FIRST.entry());
        PendingRecord finer = new PendingRecord("id-1", Instant.parse("2026-03-01T12:00:00.123456789Z"), FIRST.entry());

        assertThat(RecordHash.of("", 1, later)).isNotEqualTo(RecordHash.of("", 1, FIRST));
        assertThat(RecordHash.of("", 1, finer)).isEqualTo(RecordHash.of("", 1, FIRST));
    }

    private static String hash(AuditEntry entry) {
        return RecordHash.of(RecordHash.BEGINNING, 1, new PendingRecord("id-1", TestRecords.NOON, entry));
    }
}
