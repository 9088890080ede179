package org.gatewright.signon;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatewright.cluster.Wholeness;

/** Asks the database, which all nodes share, what was seen before, while fewer nodes are together than there should be. */
final class ClusterWatch implements SeenOnce.SecondOpinion {

    private final Wholeness wholeness;
    private final StoredSightings stored;
    private final AtomicBoolean sawAll = new AtomicBoolean(true);

    ClusterWatch(Wholeness wholeness, StoredSightings stored) {
        this.wholeness = wholeness;
        this.stored = stored;
    }

    @Override
    public boolean firstSight(String id, Instant until) {
        boolean seesAll = wholeness.seesAll();
        if (sawAll.getAndSet(seesAll) && !seesAll) {
            SignOnLog.LOG.notWhole(wholeness.nodes(), wholeness.expected());
        }
        return wholeness.isGiven() || isFirst(id, until);
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
}
