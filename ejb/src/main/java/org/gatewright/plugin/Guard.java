package org.gatewright.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All ways into one plugin, and what came of the calls. */
final class Guard {

    /** So many failures are remembered. */
    private static final int REMEMBERED = 10;

    /** A plugin that starts may load and read a lot, on a server that is busy starting. */
    private static final int STARTING_TAKES = 12;

    private final String plugin;
    private final ClassLoader loader;
    private final Watch watch;
    private final Clock clock;
    private final Trust rare = Trust.never();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Deque<PluginInfo.Failure> last = new ArrayDeque<>();

    Guard(String plugin, ClassLoader loader, Watch watch, Clock clock) {
        this.plugin = plugin;
        this.loader = loader;
        this.watch = watch;
        this.clock = clock;
    }

    String plugin() {
        return plugin;
    }

    ClassLoader loader() {
        return loader;
    }

    Watch watch() {
        return watch;
    }

    /** A way in that is taken often: it earns the trust that makes it cheap. */
    Door door(String name) {
        return door(name, void.class);
    }

    /**
     * As {@link #door(String)}.
     *
     * @param allowed what the contract lets the plugin throw there; {@code void.class} for nothing
     */
    Door door(String name, Class<?> allowed) {
        return door(name, allowed, Trust.toEarn());
    }

    /** As {@link #door(String, Class)}, where several share what is known of them. */
    Door door(String name, Class<?> allowed, Trust shared) {
        return new Door(this, name, allowed, shared, watch.limit());
    }

    /** Calls the plugin in a way that is taken now and then. */
    <T> T call(String name, Supplier<? extends @Nullable T> body) {
        return call(name, void.class, body);
    }

    /**
     * As {@link #call(String, Supplier)}.
     *
     * @param allowed what the contract lets the plugin throw there; {@code void.class} for nothing
     */
    <T> T call(String name, Class<?> allowed, Supplier<? extends @Nullable T> body) {
        return door(name, allowed, rare).call(body);
    }

    /** Calls the plugin for the first time. */
    <T> T start(String name, Supplier<? extends @Nullable T> body) {
        return new Door(this, name, void.class, rare, starting()).call(body);
    }

    /** Has the plugin do work that nobody waits for, on this thread, for as long as it takes. */
    <T> T work(String name, Supplier<? extends @Nullable T> body) {
        return door(name, void.class, rare).work(body);
    }

    private Duration starting() {
        return watch.limit().multipliedBy(STARTING_TAKES);
    }

    void count(long took) {
        nanos.add(took);
        calls.increment();
    }

    /** A call has failed; what is remembered of it holds nothing of what was asked and answered. */
    void failed(String call, String what) {
        failures.increment();
        synchronized (last) {
            last.addFirst(new PluginInfo.Failure(Instant.now(clock), call, what));
            if (last.size() > REMEMBERED) {
                last.removeLast();
            }
        }
    }

    long calls() {
        return calls.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** Time spent in the plugin, all threads together. */
    long nanos() {
        return nanos.sum();
    }

    /** The last ones, the youngest first. */
    List<PluginInfo.Failure> lastFailures() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
