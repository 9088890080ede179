package org.gatewright.plugin.saml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a piece of work cost this thread.
 *
 * @param time of the processor
 * @param memory octets allocated, whether or not they were freed
 */
public record Effort(Duration time, long memory) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public static Effort of(Runnable work) {
        long thread = Thread.currentThread().getId();
        long time = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return new Effort(
                Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time),
                THREADS.getThreadAllocatedBytes(thread) - memory);
    }

    /** Fails if it was much: half a second, or more octets than these. */
    public void isAtMost(long octets) {
        assertThat(time).isLessThan(Duration.ofMillis(500));
        assertThat(memory).isLessThan(octets);
    }
}
