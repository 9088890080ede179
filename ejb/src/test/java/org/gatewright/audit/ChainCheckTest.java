package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final int PAGE = 4;

    private final List<AuditRecord> chain = TestRecords.chain(10);
    private final AuditRecords.End end = end(chain);

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(check(chain, end)).isEqualTo(new Verification(10, OptionalLong.empty()));
    }

    @Test
    void noRecordsAreIntact() {
        assertThat(check(List.of(), new AuditRecords.End(0, RecordHash.BEGINNING)))
                .isEqualTo(new Verification(0, OptionalLong.empty()));
    }

    @Test
    void whatIsAppendedMeanwhileDoesNotMatter() {
        assertThat(check(TestRecords.chain(11), end)).isEqualTo(new Verification(10, OptionalLong.empty()));
    }

    @Test
    void aChangedRecordIsFound() {
        AuditRecord seventh = chain.get(6);
        chain.set(6, with(seventh, seventh.entry().with(Map.of("browser", "Lynx")), seventh.hash()));

        assertThat(check(chain, end)).isEqualTo(new Verification(6, OptionalLong.of(7)));
    }

    @Test
    void aChangedRecordWithAHashToMatchIsFoundAtTheNextOne() {
        AuditRecord seventh = chain.get(6);
        AuditEntry changed = seventh.entry().with(Map.of("browser", "Lynx"));
        String hash = RecordHash.of(chain.get(5).hash(), 7, new PendingRecord(seventh.id(), seventh.at(), changed));
        chain.set(6, with(seventh, changed, hash));

        assertThat(check(chain, end).broken()).hasValue(8);
    }

    @Test
    void aRemovedRecordIsFound() {
        chain.remove(6);

        assertThat(check(chain, end).broken()).hasValue(7);
    }

    @Test
    void recordsInAnotherOrderAreFound() {
        AuditRecord third = chain.get(2);
        AuditRecord fourth = chain.get(3);
        chain.set(2, new AuditRecord(3, fourth.id(), fourth.at(), fourth.entry(), fourth.hash()));
        chain.set(3, new AuditRecord(4, third.id(), third.at(), third.entry(), third.hash()));

        assertThat(check(chain, end).broken()).hasValue(3);
    }

    @Test
    void aMissingEndIsFound() {
        assertThat(check(chain.subList(0, 8), end)).isEqualTo(new Verification(8, OptionalLong.of(9)));
    }

    @Test
    void aChainMadeAnewDoesNotReachTheEndThatIsKept() {
        AuditRecords.End other = new AuditRecords.End(10, "f".repeat(64));

        assertThat(check(chain, other).isIntact()).isFalse();
    }

    private static Verification check(List<AuditRecord> records, AuditRecords.End end) {
        return new ChainCheck(end, after -> records.stream()
                        .filter(record -> record.sequence() > after)
                        .limit(PAGE)
                        .toList())
                .run();
    }

    private static AuditRecords.End end(List<AuditRecord> records) {
        AuditRecord last = records.get(records.size() - 1);
        return new AuditRecords.End(last.sequence(), last.hash());
    }

    private static AuditRecord with(AuditRecord record, AuditEntry entry, String hash) {
        return new AuditRecord(record.sequence(), record.id(), record.at(), entry, hash);
    }
}
