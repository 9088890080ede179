package org.gatewright.plugin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whether one kind of call may be made on the threads of those who ask for it. It must end in time a number of times before,
 * and ten times as often after each time that it did not. Until then it is made apart, by a bounded number of threads.
 */
final class Trust {

    private static final int FIRST = 100;
    private static final int GROWTH = 10;
    private static final int MOST = 1_000_000;

    /** So many threads at most are with calls nothing is known against, and so many with those that were cut off lately. */
    static final int PLACES = 16;

    static final int PLACES_OF_SUSPECTS = 4;

    /** Longer would hold up the thread that asks, in vain for all one knows. */
    private static final Duration PATIENCE_WITH_SUSPECTS = Duration.ofMillis(250);

    private final Semaphore places = new Semaphore(PLACES);
    private final Semaphore placesOfSuspects = new Semaphore(PLACES_OF_SUSPECTS);
    private final boolean possible;
    private int needed = FIRST;
    private int good;
    private boolean disappointed;
    private volatile boolean proven;

    private Trust(boolean possible) {
        this.possible = possible;
    }

    /** It can be earned. */
    static Trust toEarn() {
        return new Trust(true);
    }

    /** For calls that are too rare to be worth it. */
    static Trust never() {
        return new Trust(false);
    }

    boolean isProven() {
        return proven;
    }

    /** A call that was made apart has ended in time. */
    synchronized void keep() {
        good++;
        if (good >= needed) {
            disappointed = false;
            proven = possible;
        }
    }

    /** A call was cut off. */
    synchronized void lose() {
        proven = false;
        disappointed = true;
        good = 0;
        needed = Math.min(MOST, needed * GROWTH);
    }

    private synchronized boolean isDisappointed() {
        return disappointed;
    }

    /**
     * Takes a place among the calls that are made apart.
     *
     * @param suspect whether that very way in was cut off lately
     * @return false if there is none, and none came free in good time
     */
    boolean enter(boolean suspect, Duration patience) throws InterruptedException {
        Duration wait = suspect || isDisappointed() ? PATIENCE_WITH_SUSPECTS : patience;
        return of(suspect).tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    void leave(boolean suspect) {
        of(suspect).release();
    }

    private Semaphore of(boolean suspect) {
        return suspect ? placesOfSuspects : places;
    }
}
