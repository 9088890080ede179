package org.gatewright.signon;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.infinispan.Cache;

/** Asks the database, which all nodes share, what was seen before, while fewer nodes are together than there should be. */
final class ClusterWatch implements SeenOnce.SecondOpinion {

    private final Cache<?, ?> cache;
    private final int expected;
    private final StoredSightings stored;
    private final AtomicBoolean whole = new AtomicBoolean(true);

    ClusterWatch(Cache<?, ?> cache, int expected, StoredSightings stored) {
        this.cache = cache;
        this.expected = expected;
        this.stored = stored;
    }

    @Override
    public boolean firstSight(String id, Instant until) {
        return isWhole() || isFirst(id, until);
    }

    private boolean isFirst(String id, Instant until) {
        try {
            stored.insert(id, until);
            return true;
        } catch (PersistenceException e) {
            if (StoredSightings.isThereAlready(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isWhole() {
        // A node that is alone by design has no cluster, hence no list of members.
        var members = expected == 1 ? null : cache.getCacheManager().getMembers();
        int nodes = members == null ? 1 : members.size();
        boolean now = nodes >= expected;
        if (whole.getAndSet(now) && !now) {
            SignOnLog.LOG.notWhole(nodes, expected);
        }
        return now;
    }
}
