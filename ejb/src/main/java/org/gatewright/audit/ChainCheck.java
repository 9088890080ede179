package org.gatewright.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Walks the chain from its beginning and finds the first record that was changed, removed or put in. */
final class ChainCheck {

    private final AuditRecords.End end;
    private final LongFunction<List<AuditRecord>> pages;
    private String hash = RecordHash.BEGINNING;
    private long sequence;

    /**
     * A check up to that end.
     *
     * @param pages gives some records behind a sequence, in order; none behind the last
     */
    ChainCheck(AuditRecords.End end, LongFunction<List<AuditRecord>> pages) {
        this.end = end;
        this.pages = pages;
    }

    Verification run() {
        while (sequence < end.sequence()) {
            List<AuditRecord> page = pages.apply(sequence);
            if (page.isEmpty()) {
                return broken();
            }
            for (AuditRecord record : page) {
                if (sequence == end.sequence()) {
                    break;
                }
                if (!follows(record)) {
                    return broken();
                }
                sequence = record.sequence();
                hash = record.hash();
            }
        }
        // Records beyond the end were appended meanwhile; but the end itself must be the one that was promised.
        return hash.equals(end.hash()) ? new Verification(sequence, OptionalLong.empty()) : broken();
    }

    private boolean follows(AuditRecord record) {
        PendingRecord content = new PendingRecord(record.id(), record.at(), record.entry());
        return record.sequence() == sequence + 1
                && record.hash().equals(RecordHash.of(hash, record.sequence(), content));
    }

    private Verification broken() {
        return new Verification(sequence, OptionalLong.of(Math.min(sequence + 1, Math.max(end.sequence(), 1))));
    }
}
