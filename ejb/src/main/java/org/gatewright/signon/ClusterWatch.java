package org.gatewright.signon;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.cluster.Members;
import org.infinispan.Cache;
import org.infinispan.distribution.DistributionManager;
import org.infinispan.topology.CacheTopology;

/** Asks the database, which all nodes share, what was seen before, while fewer nodes are together than there should be. */
final class ClusterWatch implements SeenOnce.SecondOpinion {

    private final Cache<?, ?> cache;
    private final Members members;
    private final StoredSightings stored;
    private final AtomicInteger expected;
    private final AtomicBoolean whole = new AtomicBoolean(true);

    /**
     * A watch over a cache that every node has.
     *
     * @param members who say how many there should be; more are expected if more were seen together
     */
    ClusterWatch(Cache<?, ?> cache, Members members, StoredSightings stored) {
        this.cache = cache;
        this.members = members;
        this.expected = new AtomicInteger(members.expected());
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

    /** How many nodes are together, as this one sees it. */
    int nodes() {
        return members.present().size();
    }

    /** How many there should be. */
    int expected() {
        return expected.get();
    }

    private boolean isWhole() {
        return expected.get() == 1 || (seesAll() && sharesAll());
    }

    private boolean seesAll() {
        int nodes = nodes();
        int most = expected.accumulateAndGet(nodes, Math::max);
        boolean now = nodes >= most;
        if (whole.getAndSet(now) && !now) {
            SignOnLog.LOG.notWhole(nodes, most);
        }
        return now;
    }

    /** After a partition, nodes see each other before they know what was seen on the other side. */
    private boolean sharesAll() {
        DistributionManager nodes = cache.getAdvancedCache().getDistributionManager();
        return nodes != null
                && nodes.getCacheTopology().getPhase() == CacheTopology.Phase.NO_REBALANCE
                && nodes.getCacheTopology().getActualMembers().size() >= expected.get();
    }
}
