package org.gatewright.cluster;

import java.util.List;
import java.util.Optional;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ClusteringConfiguration;
import org.infinispan.distribution.DistributionManager;
import org.infinispan.lifecycle.ComponentStatus;
import org.infinispan.manager.EmbeddedCacheManager;

/** The caches of this node from outside: whether they work, and how full they are; never what is in them. */
public final class Caches {

    private final EmbeddedCacheManager container;

    Caches(EmbeddedCacheManager container) {
        this.container = container;
    }

    /** Those of ours, in the order of their names. */
    public List<CacheInfo> list() {
        return container.getCacheConfigurationNames().stream()
                .sorted()
                .map(this::info)
                .toList();
    }

    private CacheInfo info(String name) {
        Cache<?, ?> cache = container.getCache(name, false);
        if (cache == null || cache.getStatus() != ComponentStatus.RUNNING) {
            return new CacheInfo(name, 0, Optional.empty(), false);
        }
        DistributionManager shares = cache.getAdvancedCache().getDistributionManager();
        return new CacheInfo(
                name,
                cache.getAdvancedCache().getDataContainer().sizeIncludingExpired(),
                owners(cache.getCacheConfiguration().clustering()),
                shares == null || shares.isJoinComplete());
    }

    private static Optional<Integer> owners(ClusteringConfiguration clustering) {
        CacheMode mode = clustering.cacheMode();
        if (mode.isReplicated()) {
            return Optional.empty();
        }
        return Optional.of(mode.isDistributed() ? clustering.hash().numOwners() : 1);
    }
}
