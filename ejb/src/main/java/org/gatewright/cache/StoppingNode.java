package org.gatewright.cache;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.infinispan.commons.IllegalLifecycleStateException;
import org.infinispan.remoting.RemoteException;
import org.jspecify.annotations.Nullable;

/**
 * A node that is just leaving in order. Infinispan asks another one if a node is gone; but one that still hears, and does nothing any more,
 * it takes at its word, and the write fails.
 */
public final class StoppingNode {

    /** Moments later, the others know that it is gone. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int ATTEMPTS = 500;

    private StoppingNode() {}

    /**
     * Writes, as often as it takes until no such node is in the way.
     *
     * @param write may be made twice
     */
    public static <R extends @Nullable Object> R passOver(Supplier<R> write) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return write.get();
            } catch (RuntimeException e) {
                if (!isOfStoppingNode(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
        return write.get();
    }

    private static boolean isOfStoppingNode(RuntimeException failure) {
        boolean remote = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (remote && cause instanceof IllegalLifecycleStateException) {
                return true;
            }
            remote |= cause instanceof RemoteException;
        }
        return false;
    }
}
