package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingTest {

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Fitting.fit(TestRecords.granted())).isEqualTo(TestRecords.granted());
    }

    @Test
    void longTextsAreCut() {
        AuditEntry fitting = Fitting.fit(TestRecords.granted().by("u1", "a".repeat(10_000)));

        assertThat(fitting.actorName()).hasSize(Fitting.NAME);
    }

    @Test
    void aCharacterIsNotCutInHalf() {
        assertThat(Fitting.fit("ab\ud83d\ude00", 3)).isEqualTo("ab");
    }

    @Test
    void charactersThatADatabaseRefusesAreReplaced() {
        assertThat(Fitting.fit("a\u0000b\u001bc\ud800d", 10)).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    }

    @Test
    void anEmptyReferenceCountsAsNone() {
        assertThat(Fitting.fit(TestRecords.granted().withReference("")).reference())
                .isEmpty();
    }

    @Test
    void noMoreThanFiftyDetailsAreKept() {
        AuditEntry entry = TestRecords.granted();
        for (int i = 0; i < 100; i++) {
            entry = entry.with(Map.of("detail" + i, "x".repeat(5_000)));
        }

        assertThat(Fitting.fit(entry).details()).hasSize(50).allSatisfy((name, value) -> assertThat(value)
                .hasSizeLessThanOrEqualTo(1_000));
    }
}
