package org.gatewright.plugin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees every call that is in a plugin, and cuts off those that are over their limit. A call costs it a place that is taken and
 * given back; nothing else happens for those that end in time.
 */
final class Watch implements AutoCloseable {

    /**
     * So many calls are made on the threads that ask for them; more are made apart. Three quarters of the threads that serve
     * requests: as many at most can be lost to plugins that ignore being interrupted.
     */
    static final int PLACES = 96;

    /** Has no divisor in common with the number of places, so that neighbours begin their search far from each other. */
    private static final int SPREAD = 37;

    private static final Duration IDLE_THREADS_END_AFTER = Duration.ofSeconds(10);
    private static final long OFTENEST_MILLIS = 10;
    private static final long RAREST_MILLIS = 100;
    private static final int LOOKS_PER_LIMIT = 20;

    private final Duration limit;
    private final ThreadFactory threads;
    private final AtomicReferenceArray<@Nullable Call> places = new AtomicReferenceArray<>(PLACES);
    private final Map<Thread, Call> apart = new ConcurrentHashMap<>();
    private final ExecutorService executor;
    private final Pauses pauses = new Pauses();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean watching;

    /**
     * Watches nothing yet.
     *
     * @param limit how long a call may take
     */
    Watch(Duration limit, ThreadFactory threads) {
        this.limit = limit;
        this.threads = threads;
        // How many threads there are is bounded by the trust that is put in each plugin.
        this.executor = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_THREADS_END_AFTER.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                threads);
    }

    Duration limit() {
        return limit;
    }

    /** When the whole server stood still, which is nobody's fault. */
    Pauses pauses() {
        return pauses;
    }

    /** Where calls are made that their callers must not make themselves. */
    Executor executor() {
        return executor;
    }

    synchronized void start() {
        if (!watching) {
            watching = true;
            threads.newThread(this::watch).start();
        }
    }

    private void watch() {
        long pause = Math.max(OFTENEST_MILLIS, Math.min(RAREST_MILLIS, limit.toMillis() / LOOKS_PER_LIMIT));
        long wanted = TimeUnit.MILLISECONDS.toNanos(pause);
        try {
            for (long from = System.nanoTime(); !closed.await(pause, TimeUnit.MILLISECONDS); from = System.nanoTime()) {
                pauses.waited(wanted, System.nanoTime() - from);
                look();
            }
        } catch (InterruptedException e) {
            // The server stops.
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (int i = 0; i < PLACES; i++) {
            Call call = places.get(i);
            if (call != null) {
                call.cutIfOver();
            }
        }
        apart.values().forEach(Call::cutIfOver);
    }

    /**
     * Takes a place for a call that this thread makes.
     *
     * @return where the call is; negative if all places are taken
     */
    int enter(Call call) {
        int home = home(call.thread());
        for (int i = 0; i < PLACES; i++) {
            int place = (home + i) % PLACES;
            if (places.get(place) == null && places.compareAndSet(place, null, call)) {
                return place;
            }
        }
        return -1;
    }

    void leave(int place) {
        places.lazySet(place, null);
    }

    /** As {@link #enter}, on a thread that was made for such calls. */
    void enterApart(Call call) {
        apart.put(call.thread(), call);
    }

    void leaveApart(Call call) {
        apart.remove(call.thread(), call);
    }

    /** The call that this thread is in, if it is in one; the inner one, if the server calls a plugin for another. */
    private @Nullable Call current() {
        Thread thread = Thread.currentThread();
        int home = home(thread);
        for (int i = 0; i < PLACES; i++) {
            Call call = places.get((home + i) % PLACES);
            if (call != null && call.thread() == thread && !call.isOutside()) {
                return call;
            }
        }
        Call call = apart.get(thread);
        return call == null || call.isOutside() ? null : call;
    }

    /** Runs what a plugin asks of the server; the plugin's time stands still, and nobody interrupts the server. */
    <T extends @Nullable Object> T outside(Supplier<T> service) {
        Call call = current();
        if (call == null) {
            return service.get();
        }
        call.leavePlugin();
        long from = System.nanoTime();
        try {
            return service.get();
        } catch (RuntimeException e) {
            call.serverFailed(e);
            throw e;
        } finally {
            call.returnToPlugin(System.nanoTime() - from);
        }
    }

    private static int home(Thread thread) {
        return (int) (thread.getId() * SPREAD % PLACES);
    }

    /** Threads that plugins hold on to are left behind. */
    @Override
    public void close() {
        closed.countDown();
        executor.shutdownNow();
    }
}
