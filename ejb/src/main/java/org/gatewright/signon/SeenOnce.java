package org.gatewright.signon;

import java.time.Instant;
import java.util.Optional;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;
import org.gatewright.spi.protocol.ProtocolHost;

/**
 * Remembers what must work once in the whole cluster. While nodes are missing, the others can't be asked what they have seen;
 * then the shared database has a say, too.
 */
final class SeenOnce implements ProtocolHost.SeenOnce {

    private final Entries<Seen> entries;
    private final SecondOpinion database;

    SeenOnce(Entries<Seen> entries, SecondOpinion database) {
        this.entries = entries;
        this.database = database;
    }

    /** Asked when the cluster is not whole. */
    interface SecondOpinion {

        SecondOpinion NOT_NEEDED = (id, until) -> true;

        /**
         * True the first time; also whenever the cluster is whole.
         *
         * @throws RuntimeException if it can't tell
         */
        boolean firstSight(String id, Instant until);
    }

    @Override
    public boolean firstSight(String key, Instant until) {
        return claim(key, until, "").isEmpty();
    }

    /** Empty the first time; from then on what was noted that time. */
    Optional<String> claim(String key, Instant until, String note) {
        String id = Tokens.hash("seen", key);
        if (entries.putIfAbsent(id, new Seen(until, note))) {
            return isFirst(id, until) ? Optional.empty() : Optional.of("");
        }
        return Optional.of(noteOf(key).orElse(""));
    }

    private boolean isFirst(String id, Instant until) {
        try {
            return database.firstSight(id, until);
        } catch (RuntimeException e) {
            // Nobody used it: who comes again when the database is back must not find it taken.
            entries.take(id);
            throw e;
        }
    }

    /** What was noted when this was seen; empty if it was not. */
    Optional<String> noteOf(String key) {
        return entries.find(Tokens.hash("seen", key)).map(Seen::note);
    }
}
