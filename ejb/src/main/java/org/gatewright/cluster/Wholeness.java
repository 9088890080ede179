package org.gatewright.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import org.infinispan.Cache;
import org.infinispan.distribution.DistributionManager;
import org.infinispan.topology.CacheTopology;

/** Whether all nodes that there should be are together and share a cache. */
public final class Wholeness {

    private final Cache<?, ?> cache;
    private final Members members;
    private final AtomicInteger expected;

    /**
     * The wholeness of a cluster.
     *
     * @param cache that every node has
     * @param members who say how many there should be; more are expected if more were seen together
     */
    public Wholeness(Cache<?, ?> cache, Members members) {
        this.cache = cache;
        this.members = members;
        this.expected = new AtomicInteger(members.expected());
    }

    /** How many nodes are together, as this one sees it. */
    public int nodes() {
        return members.present().size();
    }

    /** How many there should be. */
    public int expected() {
        return expected.get();
    }

    /** True if what this node reads and writes in the cache is what all others do. */
    public boolean isGiven() {
        return expected() == 1 || (seesAll() && sharesAll());
    }

    /** True if all are together, be it just now. */
    public boolean seesAll() {
        int nodes = nodes();
        return nodes >= expected.accumulateAndGet(nodes, Math::max);
    }

    /** After a partition, nodes see each other before they know what was written on the other side. */
    private boolean sharesAll() {
        DistributionManager nodes = cache.getAdvancedCache().getDistributionManager();
        return nodes != null
                && nodes.getCacheTopology().getPhase() == CacheTopology.Phase.NO_REBALANCE
                && nodes.getCacheTopology().getActualMembers().size() >= expected();
    }
}
