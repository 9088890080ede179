package org.gatewright.event;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** One listener on this node: it is told here while no other node tells it, one turn after another. */
final class Turns {

    /** Well before the lease ends. */
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(DatabaseProgress.LEASE_SECONDS / 3);

    /** So often a node looks whether the listener has become free. */
    private static final Duration LOOKED_AFTER = Duration.ofSeconds(5);

    private final String listener;
    private final String node;
    private final Progress progress;
    private final PluginEar ear;
    private final Telling telling;
    private final AtomicBoolean running = new AtomicBoolean();
    private boolean begun;
    private boolean ours;
    private boolean failing;
    private long heard;
    private long askedAt = System.nanoTime() - LOOKED_AFTER.toNanos();

    Turns(String listener, String node, Telling.Trail trail, Progress progress, PluginEar ear, Clock clock) {
        this.listener = listener;
        this.node = node;
        this.progress = progress;
        this.ear = ear;
        this.telling = new Telling(listener, trail, progress, ear, this::isStillOurs, clock);
    }

    /** Whether a turn may begin: none is under way, and something may be to do. */
    boolean begin() {
        return running.compareAndSet(false, true);
    }

    /**
     * Takes a turn that has begun, up to where nothing is left to tell. Never throws: it is taken again.
     *
     * @param start where a listener begins that is new: what was recorded before its plugin came
     */
    void run(LongSupplier start) {
        try {
            if (lease(start)) {
                long before;
                do {
                    before = heard;
                    heard = telling.run(heard);
                } while (heard > before && isStillOurs());
            }
            failing = false;
        } catch (RuntimeException e) {
            // What was heard is read anew from where all nodes see it.
            ours = false;
            if (!failing) {
                EventLog.LOG.notTold(e);
            }
            failing = true;
        } finally {
            running.set(false);
        }
    }

    private boolean lease(LongSupplier start) {
        if (ours && isFresh(RENEWED_AFTER)) {
            return true;
        }
        if (!ours && isFresh(LOOKED_AFTER)) {
            return false;
        }
        askedAt = System.nanoTime();
        if (!begun) {
            begin(start.getAsLong());
        }
        Optional<Long> sequence = progress.lease(listener, node);
        ours = sequence.isPresent();
        heard = sequence.orElse(heard);
        return ours;
    }

    private void begin(long start) {
        try {
            progress.begin(listener, start);
        } catch (DatabaseProgress.ProgressException e) {
            // Another node was faster.
            if (!e.isThereAlready()) {
                throw e;
            }
        }
        begun = true;
    }

    private boolean isFresh(Duration limit) {
        return System.nanoTime() - askedAt < limit.toNanos();
    }

    private boolean isStillOurs() {
        if (!ear.isThere()) {
            return false;
        }
        if (ours && !isFresh(RENEWED_AFTER)) {
            askedAt = System.nanoTime();
            ours = progress.lease(listener, node).isPresent();
        }
        return ours;
    }
}
