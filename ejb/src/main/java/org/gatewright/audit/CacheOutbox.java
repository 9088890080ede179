package org.gatewright.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatewright.cache.Codec;
import org.gatewright.cache.StoppingNode;
import org.gatewright.failure.DataFolderException;

/**
 * The outbox of a node among others: records lie in files of the node, which outlive a stop of all nodes, and in a cache, which
 * outlives any one node.
 */
final class CacheOutbox implements Outbox {

    /** What lies in the cache longer than this was left by a node that is gone, or could not be appended before. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final int BATCH = 200;

    private final ConcurrentMap<String, String> cache;
    private final Codec<OutboxRecord> codec;
    private final Consumer<List<PendingRecord>> chain;
    private final Clock clock;
    private final Outbox files;
    private Instant nextSearch = Instant.MIN;
    private boolean failing;

    /**
     * An outbox over a cache.
     *
     * @param chain appends records, each at most once however often it is given
     * @param files makes the outbox of this node's files, given what appends its records
     */
    CacheOutbox(
            ConcurrentMap<String, String> cache,
            Codec<OutboxRecord> codec,
            Consumer<List<PendingRecord>> chain,
            Clock clock,
            Function<Consumer<List<PendingRecord>>, Outbox> files) {
        this.cache = cache;
        this.codec = codec;
        this.chain = chain;
        this.clock = clock;
        this.files = files.apply(this::append);
    }

    /**
     * Keeps the record.
     *
     * @throws DataFolderException if the files can't be written, as when the disk is full: nothing is kept then
     */
    @Override
    public void take(PendingRecord pending) {
        String written = codec.write(OutboxRecord.of(pending));
        StoppingNode.passOver(() -> cache.put(pending.id(), written));
        try {
            files.take(pending);
        } catch (DataFolderException e) {
            StoppingNode.passOver(() -> cache.remove(pending.id()));
            throw e;
        }
    }

    @Override
    public long pending() {
        return files.pending();
    }

    @Override
    public synchronized void write() {
        files.write();
        Instant now = Instant.now(clock);
        if (now.isBefore(nextSearch)) {
            return;
        }
        nextSearch = now.plus(LEFT_BEHIND);
        try {
            writeLeftBehind(now.minus(LEFT_BEHIND));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                AuditLog.LOG.notAppended(e);
            }
            failing = true;
        }
    }

    private void writeLeftBehind(Instant before) {
        List<PendingRecord> batch = new ArrayList<>();
        for (String written : cache.values()) {
            PendingRecord pending = codec.read(written).toPending();
            if (pending.at().isBefore(before)) {
                batch.add(pending);
            }
            if (batch.size() == BATCH) {
                append(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            append(batch);
        }
    }

    private void append(List<PendingRecord> batch) {
        chain.accept(List.copyOf(batch));
        batch.forEach(pending -> StoppingNode.passOver(() -> cache.remove(pending.id())));
    }

    @Override
    public void close() {
        files.close();
    }
}
