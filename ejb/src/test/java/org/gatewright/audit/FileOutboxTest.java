package org.gatewright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatewright.cache.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutboxTest {

    private final Path folder;
    private final FakeChain chain = new FakeChain();

    FileOutboxTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Outbox outbox() {
        return new FileOutbox(
                folder.resolve("outbox"), Codec.of(OutboxRecord.class, AuditSchema.INSTANCE), chain::appendOnce);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsTakenOutlivesTheProcess() {
        Outbox killed = outbox();
        killed.take(TestRecords.pending(1));
        killed.take(TestRecords.pending(2));

        outbox().write();

        assertThat(chain.records.values()).containsExactly(TestRecords.pending(1), TestRecords.pending(2));
    }

    @Test
    void whatIsAppendedLeavesTheDisk() throws IOException {
        Outbox outbox = outbox();
        outbox.take(TestRecords.pending(1));

        outbox.write();
        outbox.write();

        assertThat(chain.records).containsOnlyKeys("id-1");
        assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(file).isEmptyFile());
    }

    @Test
    void countsWhatIsNotYetAppended() {
        Outbox killed = outbox();
        killed.take(TestRecords.pending(1));
        killed.take(TestRecords.pending(2));
        Outbox outbox = outbox();
        outbox.take(TestRecords.pending(3));

        assertThat(outbox.pending()).isEqualTo(3);
        outbox.write();
        assertThat(outbox.pending()).isEqualTo(1);
        outbox.write();
        assertThat(outbox.pending()).isZero();
    }

    @Test
    void moreThanABatchIsAppendedAtOnce() {
        Outbox outbox = outbox();
        IntStream.range(0, 450).forEach(number -> outbox.take(TestRecords.pending(number)));

        outbox.write();

        assertThat(chain.records).hasSize(450);
        assertThat(chain.batches).containsExactly(200, 200, 50);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostAndFilesStayFew() throws IOException {
        Outbox outbox = outbox();
        chain.broken = true;
        for (int number = 0; number < 20; number++) {
            outbox.take(TestRecords.pending(number));
            outbox.write();
        }
        assertThat(files()).hasSize(2);

        chain.broken = false;
        outbox.write();
        outbox.write();

        assertThat(chain.records).hasSize(20);
    }

    @Test
    void aRecordThatWasNotFinishedEndsItsFileAndNoOther() throws IOException {
        Outbox killed = outbox();
        killed.take(TestRecords.pending(1));
        killed.take(TestRecords.pending(2));
        Path file = files().get(0);
        byte[] octets = Files.readAllBytes(file);
        for (int cut = 1; cut < octets.length; cut += 7) {
            Files.write(file, octets);
            Files.write(file, Arrays.copyOf(octets, octets.length - cut), StandardOpenOption.TRUNCATE_EXISTING);
            chain.records.clear();
            Outbox next = outbox();
            next.take(TestRecords.pending(3));

            next.write();
            next.write();
            next.close();

            assertThat(chain.records).containsKey("id-3").doesNotContainKey("id-2");
        }
    }

    @Test
    void whatWasSpoiledIsNotRead() throws IOException {
        Outbox killed = outbox();
        killed.take(TestRecords.pending(1));
        killed.take(TestRecords.pending(2));
        Path file = files().get(0);
        byte[] octets = Files.readAllBytes(file);
        octets[octets.length - 1] ^= 1;
        Files.write(file, octets);

        outbox().write();

        assertThat(chain.records).containsOnlyKeys("id-1");
    }

    @Test
    void aCrashBetweenAppendingAndDeletingDoublesNothing() {
        chain.appendOnce(List.of(TestRecords.pending(1)));
        outbox().take(TestRecords.pending(1));

        outbox().write();

        assertThat(chain.records).containsOnlyKeys("id-1");
    }

    @Test
    void manyThreadsLoseNothingWhileFilesTakeTurns() throws InterruptedException {
        Outbox outbox = outbox();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            int first = thread * 1_000;
            threads.execute(() ->
                    IntStream.range(first, first + 1_000).forEach(number -> outbox.take(TestRecords.pending(number))));
        }
        threads.shutdown();
        do {
            outbox.write();
        } while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS));

        outbox.close();

        assertThat(chain.records).hasSize(4_000);
    }

    @Test
    void aFolderThatCanNotBeMadeStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("outbox"), "a file");

        assertThatThrownBy(this::outbox).isInstanceOf(UncheckedIOException.class);
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
