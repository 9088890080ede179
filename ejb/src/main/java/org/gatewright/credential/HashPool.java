package org.gatewright.credential;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.metric.Meters;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;

/**
 * Lets a few hashes be computed at once, and a few more callers wait. Hashing is the most expensive thing a stranger can ask
 * for: without a bound, a flood of sign-ins would take all memory and processors from the people who have a session.
 */
final class HashPool {

    /** How many wait for each one at work: at 50 ms a hash, the last of them waits under two seconds. */
    private static final int WAITING_FOR_EACH = 32;

    /** Those at work counted. Half as many as there are threads that answer requests (server.cli): the others are for others. */
    static final int MOST_ADMITTED = 64;

    private final Semaphore admitted;
    private final Semaphore atWork;
    private final Duration patience;
    private final Meters meters;
    private final Stages stages;

    HashPool(int size, Duration patience, Meters meters, Stages stages) {
        this.admitted = new Semaphore(Math.min(size * (1 + WAITING_FOR_EACH), MOST_ADMITTED));
        this.atWork = new Semaphore(size, true);
        this.patience = patience;
        this.meters = meters;
        this.stages = stages;
        meters.hashPool(() -> size, () -> size - atWork.availablePermits(), atWork::getQueueLength);
    }

    /**
     * Does the work on the caller's thread as soon as there is room.
     *
     * @throws DomainException {@link ErrorCode#BUSY} if too many wait already, or room did not come in time
     */
    <T> T run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            enter();
            try {
                return stages.run(Stage.HASH, work);
            } finally {
                atWork.release();
            }
        } finally {
            admitted.release();
        }
    }

    private void enter() {
        try {
            if (!atWork.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private DomainException busy() {
        meters.hashRefused();
        return DomainException.of(ErrorCode.BUSY);
    }
}
