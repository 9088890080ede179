package org.gatewright.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.gatewright.cache.Codec;

/** The outbox of a cluster: records lie in a cache that outlives any one node. */
final class CacheOutbox implements Outbox {

    /** What lies longer than this was left by a node that is gone, or could not be appended before. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final int BATCH = 200;
    private static final int LONGEST_QUEUE = 20_000;

    private final ConcurrentMap<String, String> cache;
    private final Codec<OutboxRecord> codec;
    private final Consumer<List<PendingRecord>> chain;
    private final Clock clock;
    private final BlockingQueue<PendingRecord> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private Instant nextSearch = Instant.MIN;
    private boolean failing;

    /**
     * An outbox over a cache.
     *
     * @param chain appends records, each at most once however often it is given
     */
    CacheOutbox(
            ConcurrentMap<String, String> cache,
            Codec<OutboxRecord> codec,
            Consumer<List<PendingRecord>> chain,
            Clock clock) {
        this.cache = cache;
        this.codec = codec;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void take(PendingRecord pending) {
        cache.put(pending.id(), codec.write(OutboxRecord.of(pending)));
        // A full queue is no loss: the record is found in the cache later.
        if (!queue.offer(pending)) {
            AuditLog.LOG.queueFull(LONGEST_QUEUE);
        }
    }

    @Override
    public long pending() {
        return queue.size();
    }

    @Override
    public synchronized void write() {
        try {
            writeQueue();
            Instant now = Instant.now(clock);
            if (!now.isBefore(nextSearch)) {
                nextSearch = now.plus(LEFT_BEHIND);
                writeLeftBehind(now.minus(LEFT_BEHIND));
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                AuditLog.LOG.notAppended(e);
            }
            failing = true;
        }
    }

    private void writeQueue() {
        List<PendingRecord> batch = new ArrayList<>();
        while (queue.drainTo(batch, BATCH) > 0) {
            append(batch);
            batch.clear();
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
        batch.forEach(pending -> cache.remove(pending.id()));
    }

    @Override
    public void close() {
        write();
    }
}
