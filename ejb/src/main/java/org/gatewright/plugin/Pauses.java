package org.gatewright.plugin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long this process has stood still, because it or its machine was halted. Nothing in it has used that time. */
final class Pauses {

    /** A thread that is late by less may only have waited for the processor. */
    private static final long LATE = Duration.ofMillis(500).toNanos();

    private final AtomicLong nanos = new AtomicLong();

    /** A thread that wanted to wait so long has waited so long, in nanoseconds. */
    void waited(long wanted, long really) {
        if (really - wanted > LATE) {
            nanos.addAndGet(really - wanted);
        }
    }

    /** The time since the server's start, in nanoseconds. */
    long nanos() {
        return nanos.get();
    }
}
