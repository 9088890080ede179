package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gatewright.cache.Codec;
import org.gatewright.cache.TestClock;
import org.gatewright.failure.DataFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheOutboxTest {

    private final ConcurrentMap<String, String> cache = new ConcurrentHashMap<>();
    private final Codec<OutboxRecord> codec = Codec.of(OutboxRecord.class, AuditSchema.INSTANCE);
    private final FakeChain chain = new FakeChain();
    private final TestClock clock = new TestClock(TestRecords.NOON);
    private final Path folder;
    private final Outbox outbox;

    CacheOutboxTest(@TempDir Path folder) {
        this.folder = folder;
        outbox = outbox();
    }

    private Outbox outbox() {
        return new CacheOutbox(cache, codec, chain::appendOnce, clock, append -> new FileOutbox(folder, codec, append));
    }

    @Test
    void whatIsTakenIsSafeBeforeItIsAppended() {
        outbox.take(TestRecords.pending(1));

        assertThat(cache).containsOnlyKeys("id-1");
        assertThat(codec.read(cache.values().iterator().next()).toPending()).isEqualTo(TestRecords.pending(1));
    }

    @Test
    void whatIsAppendedLeavesTheCache() {
        outbox.take(TestRecords.pending(1));
        outbox.take(TestRecords.pending(2));

        outbox.write();

        assertThat(chain.records.values()).containsExactly(TestRecords.pending(1), TestRecords.pending(2));
        assertThat(cache).isEmpty();
    }

    @Test
    void whatIsTakenOutlivesAStopOfAllNodes() {
        outbox.take(TestRecords.pending(1));
        cache.clear();

        outbox().write();

        assertThat(chain.records.values()).containsExactly(TestRecords.pending(1));
    }

    @Test
    void onAFullDiskNothingIsKept() {
        Outbox full = new CacheOutbox(cache, codec, chain::appendOnce, clock, append -> new FullDisk());

        assertThatThrownBy(() -> full.take(TestRecords.pending(1))).isInstanceOf(DataFolderException.class);

        assertThat(cache).isEmpty();
    }

    @Test
    void moreThanABatchIsAppendedAtOnce() {
        for (int number = 0; number < 450; number++) {
            outbox.take(TestRecords.pending(number));
        }

        outbox.write();

        assertThat(chain.records).hasSize(450);
        assertThat(chain.batches).containsExactly(200, 200, 50);
    }

    @Test
    void whatCouldNotBeAppendedIsTriedAgain() {
        outbox.take(TestRecords.pending(1));
        chain.broken = true;
        outbox.write();
        assertThat(cache).containsOnlyKeys("id-1");

        chain.broken = false;
        clock.advance(Duration.ofSeconds(30));
        outbox.write();

        assertThat(chain.records).containsOnlyKeys("id-1");
        assertThat(cache).isEmpty();
    }

    @Test
    void whatALostNodeLeftIsAppended() {
        cache.put("id-1", codec.write(OutboxRecord.of(TestRecords.pending(1))));
        clock.advance(Duration.ofSeconds(30));

        outbox.write();

        assertThat(chain.records).containsOnlyKeys("id-1");
        assertThat(cache).isEmpty();
    }

    @Test
    void whatALostNodeLeftWithoutDetailsIsAppended() {
        PendingRecord bare = new PendingRecord(
                "id-1",
                TestRecords.NOON,
                AuditEntry.decision(Action.SIGN_ON_GRANTED, AuditEntry.Outcome.GRANTED, "192.0.2.7"));
        cache.put("id-1", codec.write(OutboxRecord.of(bare)));
        clock.advance(Duration.ofSeconds(30));

        outbox.write();

        assertThat(chain.records.values()).containsExactly(bare);
    }

    @Test
    void whatAnotherNodeIsAppendingIsLeftToIt() {
        cache.put("id-1", codec.write(OutboxRecord.of(TestRecords.pending(1))));
        clock.advance(Duration.ofSeconds(5));

        outbox.write();

        assertThat(chain.records).isEmpty();
        assertThat(cache).containsOnlyKeys("id-1");
    }

    @Test
    void aCrashBetweenAppendingAndLeavingTheCacheDoublesNothing() {
        PendingRecord appended = TestRecords.pending(1);
        chain.appendOnce(List.of(appended));
        cache.put("id-1", codec.write(OutboxRecord.of(appended)));
        clock.advance(Duration.ofSeconds(30));

        outbox.write();

        assertThat(chain.records).containsOnlyKeys("id-1");
        assertThat(cache).isEmpty();
    }

    private static final class FullDisk implements Outbox {

        @Override
        public void take(PendingRecord pending) {
            throw new DataFolderException(new IOException("No space left on device"));
        }

        @Override
        public long pending() {
            return 0;
        }

        @Override
        public void write() {
            throw new IllegalStateException("nothing to write");
        }

        @Override
        public void close() {
            throw new IllegalStateException("nothing to close");
        }
    }

    /** Appends as the chain promises to: each record once. */
    private static final class FakeChain {

        private final Map<String, PendingRecord> records = new LinkedHashMap<>();
        private final List<Integer> batches = new ArrayList<>();
        private boolean broken;

        void appendOnce(List<PendingRecord> batch) {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            batches.add(batch.size());
            batch.forEach(pending -> records.putIfAbsent(pending.id(), pending));
        }
    }
}
