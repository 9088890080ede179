package org.gatewright.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session ends, and when its use is worth a write.
 *
 * @param idle how long it may lie unused
 * @param maximum how long it may last in all
 */
record SessionLife(Duration idle, Duration maximum) {

    /** A use is noted at most this often: the hot path must not write to the cluster each time. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** With a very short idle time, it is noted more often. */
    private static final int NOTED_PER_IDLE = 4;

    boolean isOver(Session session, Instant now) {
        return !now.isBefore(end(session)) || !now.isBefore(session.lastUsedAt().plus(idle));
    }

    /** When it ends even if it is used all the time. */
    Instant end(Session session) {
        return session.startedAt().plus(maximum);
    }

    boolean isWorthNoting(Session session, Instant now) {
        Duration sinceNoted = Duration.between(session.lastUsedAt(), now);
        return sinceNoted.compareTo(notedEvery()) >= 0;
    }

    /** How long the cache must keep it. */
    Instant keptUntil(Session session) {
        Instant idleEnd = session.lastUsedAt().plus(idle).plus(notedEvery());
        return idleEnd.isBefore(end(session)) ? idleEnd : end(session);
    }

    private Duration notedEvery() {
        Duration part = idle.dividedBy(NOTED_PER_IDLE);
        return part.compareTo(NOTED_EVERY) < 0 ? part : NOTED_EVERY;
    }
}
