package org.gatewright.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gatewright.failure.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One way into a plugin: one method of one thing that it adds. Each call runs with the plugin's class loader as the thread's, is
 * counted and timed, and ends within its limit; whatever a plugin may not do becomes a {@link PluginFailure}.
 */
final class Door {

    /** So often in time, after it was cut off, until it is as good as any other. */
    private static final int FORGIVEN_AFTER = 100;

    private final Guard guard;
    private final String name;
    private final Class<?> allowed;
    private final Trust trust;
    private final Duration limit;
    private final AtomicInteger owed = new AtomicInteger();

    /**
     * A way in.
     *
     * @param allowed what the contract lets the plugin throw there; {@code void.class} for nothing
     */
    Door(Guard guard, String name, Class<?> allowed, Trust trust, Duration limit) {
        this.guard = guard;
        this.name = name;
        this.allowed = allowed;
        this.trust = trust;
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** Calls the plugin: on this thread if it may be trusted with it. */
    <T> T call(Supplier<? extends @Nullable T> body) {
        if (trust.isProven() && owed.get() == 0) {
            Call call = new Call(this, guard.watch().pauses(), null);
            int place = guard.watch().enter(call);
            if (place >= 0) {
                try {
                    return run(call, body);
                } finally {
                    guard.watch().leave(place);
                }
            }
        }
        return apart(body);
    }

    /** Calls the plugin on this thread, for as long as it takes; who interrupts the thread means the plugin. */
    <T> T work(Supplier<? extends @Nullable T> body) {
        return run(new Call(this, guard.watch().pauses(), null), body, true);
    }

    private <T> T run(Call call, Supplier<? extends @Nullable T> body) {
        return run(call, body, call.thread().isInterrupted());
    }

    private <T> T run(Call call, Supplier<? extends @Nullable T> body, boolean mayBeInterrupted) {
        Thread thread = call.thread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(guard.loader());
        T result = null;
        Throwable thrown = null;
        try {
            result = body.get();
        } catch (Throwable e) {
            thrown = e;
        }
        boolean inTime = call.end();
        thread.setContextClassLoader(before);
        if (!mayBeInterrupted) {
            // By the plugin or by the watch; what this thread does next must not suffer for it.
            Thread.interrupted();
        }
        guard.count(call.nanos());
        if (!inTime) {
            throw PluginFailure.cutOff(guard.plugin(), name, limit);
        } else if (thrown != null) {
            throw refused(call, thrown);
        } else if (result == null) {
            guard.failed(name, "answered with nothing");
            throw PluginFailure.nothing(guard.plugin(), name);
        }
        return result;
    }

    /** What the caller gets for what the plugin threw. Only what ends the whole process goes through as it is. */
    private RuntimeException refused(Call call, Throwable thrown) {
        if (thrown instanceof RuntimeException failure
                && (allowed.isInstance(failure) || call.isOfTheServer(failure))) {
            return failure;
        }
        guard.failed(name, PluginFailure.place(thrown));
        if (thrown instanceof OutOfMemoryError end) {
            throw end;
        }
        return thrown instanceof PluginFailure failure ? failure : new PluginFailure(guard.plugin(), name, thrown);
    }

    private <T> T apart(Supplier<? extends @Nullable T> body) {
        boolean suspect = owed.get() > 0;
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            if (!trust.enter(suspect, limit)) {
                guard.failed(name, "was not called, as earlier calls have not ended");
                throw PluginFailure.busy(guard.plugin(), name);
            }
            start(suspect, answer, body);
            return answer.get();
        } catch (InterruptedException e) {
            // The call ends by itself, or at its limit.
            Thread.currentThread().interrupt();
            throw new PluginFailure(guard.plugin(), name, e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private <T> void start(boolean suspect, CompletableFuture<T> answer, Supplier<? extends @Nullable T> body) {
        try {
            guard.watch().executor().execute(Reference.carried(() -> work(suspect, answer, body)));
        } catch (RejectedExecutionException e) {
            trust.leave(suspect);
            throw new PluginFailure(guard.plugin(), name, e);
        }
    }

    private <T> void work(boolean suspect, CompletableFuture<T> answer, Supplier<? extends @Nullable T> body) {
        Call call = new Call(this, guard.watch().pauses(), answer);
        guard.watch().enterApart(call);
        try {
            T result = run(call, body);
            ended(call, suspect);
            answer.complete(result);
        } catch (RuntimeException | OutOfMemoryError e) {
            ended(call, suspect);
            answer.completeExceptionally(e);
        }
    }

    /** Before anybody hears of it: whoever asks again at once finds a free place. */
    private void ended(Call call, boolean suspect) {
        guard.watch().leaveApart(call);
        trust.leave(suspect);
        if (!call.isCut()) {
            keep(suspect);
        }
    }

    private void keep(boolean suspect) {
        if (suspect) {
            owed.updateAndGet(calls -> Math.max(0, calls - 1));
        } else {
            trust.keep();
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException thrown) {
            return thrown;
        } else if (failed.getCause() instanceof OutOfMemoryError end) {
            throw end;
        }
        throw new IllegalStateException(failed);
    }

    /**
     * A call was over its limit. It may never end, so everything that follows is done here.
     *
     * @param where its thread was then
     */
    PluginFailure cutOff(StackTraceElement[] where) {
        if (owed.getAndSet(FORGIVEN_AFTER) == 0) {
            trust.lose();
        }
        PluginFailure failure = PluginFailure.cutOff(guard.plugin(), name, limit);
        PluginFailure shown = PluginFailure.cutOff(guard.plugin(), name, limit);
        shown.setStackTrace(Arrays.stream(where)
                .takeWhile(frame -> !frame.getClassName().equals(Door.class.getName()))
                .toArray(StackTraceElement[]::new));
        guard.failed(name, "took longer than " + limit.toMillis() + " ms and was cut off");
        PluginLog.LOG.cutOff(guard.plugin(), name, limit.toMillis(), shown);
        return failure;
    }
}
