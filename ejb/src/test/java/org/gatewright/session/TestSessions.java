package org.gatewright.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;

/** Sessions in memory, for tests. */
public final class TestSessions {

    public static final Duration IDLE = Duration.ofHours(2);
    public static final Duration MAXIMUM = Duration.ofHours(12);

    private static final SessionLife LIFE = new SessionLife(IDLE, MAXIMUM);

    public final InMemoryEntries<Session> entries;
    public final Sessions sessions;
    final InMemoryEntries<SessionIds> index;

    public TestSessions(Clock clock) {
        entries = new InMemoryEntries<>(Codec.of(Session.class, SessionSchema.INSTANCE), LIFE::keptUntil, clock);
        index = new InMemoryEntries<>(Codec.of(SessionIds.class, SessionSchema.INSTANCE), SessionIds::until, clock);
        sessions = new Sessions(entries, index, organization -> LIFE, clock);
    }

    /** A login of alice by password at that time. */
    public static NewSession alice(Instant at) {
        return new NewSession("user-alice", "alice", "org-1", at, Instant.EPOCH, "192.0.2.1", "Firefox", List.of());
    }
}
