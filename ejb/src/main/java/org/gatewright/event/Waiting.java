package org.gatewright.event;

import java.time.Duration;
import java.time.Instant;
import org.gatewright.spi.event.EventListener;

/**
 * An event that waits to be told again, or for one before it.
 *
 * @param sequence of its record
 * @param subject what it is about
 * @param attempts how often it was told
 * @param since when it first failed, or had to wait
 * @param nextAt when it is told next, if nothing about the same is before it
 */
record Waiting(long sequence, String subject, int attempts, Instant since, Instant nextAt) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Pauses double that often before they are the longest. */
    private static final int DOUBLINGS = 10;

    /** One that just failed for the first time. */
    static Waiting failed(long sequence, String subject, Instant now) {
        return new Waiting(sequence, subject, 1, now, now.plus(pause(1)));
    }

    /** One that has to wait for those before it. */
    static Waiting behind(long sequence, String subject, Instant now) {
        return new Waiting(sequence, subject, 0, now, now);
    }

    Waiting failedAgain(Instant now) {
        return new Waiting(sequence, subject, attempts + 1, since, now.plus(pause(attempts + 1)));
    }

    /** Whether it has failed for so long that it is not told again. */
    boolean isHopeless(Instant now) {
        return !now.isBefore(since.plus(Duration.ofHours(EventListener.HOURS)));
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
