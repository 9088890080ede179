package org.gatewright.plugin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call into a plugin, from its begin to its end, and how much of its time is left. Whoever comes first decides: the
 * thread that makes the call, when it is done, or the {@link Watch}, when its time is over.
 */
final class Call {

    private enum State {
        RUNNING,
        /** Of use of the server: that takes as long as it takes. */
        OUTSIDE,
        /** It is over its limit; its thread is being interrupted at this moment. */
        CUTTING,
        CUT,
        DONE
    }

    private final Door door;
    private final Thread thread = Thread.currentThread();
    private final Pauses pauses;
    private final long begin = System.nanoTime();
    private final long pausedBefore;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private long outside;
    private final @Nullable CompletableFuture<?> answer;
    private @Nullable Throwable ofTheServer;

    /**
     * Begins on this thread.
     *
     * @param pauses when the whole server stood still
     * @param answer what another thread waits for, if one does
     */
    Call(Door door, Pauses pauses, @Nullable CompletableFuture<?> answer) {
        this.door = door;
        this.pauses = pauses;
        this.pausedBefore = pauses.nanos();
        this.answer = answer;
    }

    Thread thread() {
        return thread;
    }

    /** Time since its begin in which the server ran. */
    long nanos() {
        // A pause may be noticed after the first calls that follow it have begun.
        return Math.max(0, System.nanoTime() - begin - (pauses.nanos() - pausedBefore));
    }

    /** Time in the plugin alone. */
    private long own() {
        return nanos() - outside;
    }

    /**
     * Its thread is done with it.
     *
     * @return false if it was cut off before; its thread was interrupted then, and the interrupt has come
     */
    boolean end() {
        while (!state.compareAndSet(State.RUNNING, State.DONE)) {
            if (state.get() == State.CUT) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    boolean isOutside() {
        return state.get() == State.OUTSIDE;
    }

    boolean isCut() {
        return state.get() == State.CUT;
    }

    /**
     * The plugin asks the server for something.
     *
     * @throws IllegalStateException if the call was cut off
     */
    void leavePlugin() {
        while (!state.compareAndSet(State.RUNNING, State.OUTSIDE)) {
            if (state.get() == State.CUT) {
                throw new IllegalStateException("The call was cut off after " + door.limit());
            }
            Thread.onSpinWait();
        }
    }

    /** The server has answered the plugin. */
    void returnToPlugin(long took) {
        outside += took;
        state.set(State.RUNNING);
    }

    /** The server failed while the plugin used it. */
    void serverFailed(Throwable failure) {
        ofTheServer = failure;
    }

    /** Whether the plugin only hands on what the server threw. */
    boolean isOfTheServer(Throwable thrown) {
        return thrown == ofTheServer;
    }

    /** Ends it if its time is over: its thread is interrupted, and what it still comes to is not used. */
    void cutIfOver() {
        if (isOver() && state.compareAndSet(State.RUNNING, State.CUTTING)) {
            // The time spent outside may have grown between the look and the step.
            if (!isOver()) {
                state.set(State.RUNNING);
                return;
            }
            StackTraceElement[] where = thread.getStackTrace();
            thread.interrupt();
            state.set(State.CUT);
            PluginFailure failure = door.cutOff(where);
            if (answer != null) {
                answer.completeExceptionally(failure);
            }
        }
    }

    private boolean isOver() {
        return own() > door.limit().toNanos();
    }
}
