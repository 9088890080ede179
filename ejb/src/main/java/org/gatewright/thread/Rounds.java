package org.gatewright.thread;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work that a thread of its own does again and again, whatever became of it the last time; an executor alone never does again what
 * failed once. The server's own executors would end it as soon as the server begins to stop.
 */
public final class Rounds {

    private final Runnable round;
    private final Consumer<Throwable> telling;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> next;
    private boolean failing;

    private Rounds(ThreadFactory threads, Duration first, Duration pause, Runnable round, Consumer<Throwable> telling) {
        this.round = round;
        this.telling = telling;
        this.thread = Executors.newSingleThreadScheduledExecutor(threads);
        this.next = thread.scheduleWithFixedDelay(this::go, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The first round comes after the pause, too.
     *
     * @param round tells itself of what it expects to go wrong; the log tells of anything else
     */
    public static Rounds every(Duration pause, ThreadFactory threads, Runnable round) {
        return every(pause, threads, round, ThreadLog.LOG::roundFailed);
    }

    /**
     * The first round comes after the pause, too.
     *
     * @param telling is given what went wrong, of several failures in a row the first
     */
    public static Rounds every(Duration pause, ThreadFactory threads, Runnable round, Consumer<Throwable> telling) {
        return new Rounds(threads, pause, pause, round, telling);
    }

    /** The same, but the first round comes at once. */
    public static Rounds atOnceAndEvery(
            Duration pause, ThreadFactory threads, Runnable round, Consumer<Throwable> telling) {
        return new Rounds(threads, Duration.ZERO, pause, round, telling);
    }

    /** Ends it; a round that is under way goes on to its end. */
    public void stop() {
        next.cancel(false);
        thread.shutdown();
    }

    private void go() {
        try {
            round.run();
            failing = false;
        } catch (Throwable e) {
            if (!failing) {
                telling.accept(e);
            }
            failing = true;
        }
    }
}
