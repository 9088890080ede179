package org.gatewright.cache;

import org.gatewright.metric.Meters;
import org.infinispan.Cache;

/** How much of a cache a node holds, its own copies of others' entries among it. */
public final class CacheSize {

    private CacheSize() {}

    /** Shows it under the cache's name. */
    public static void measure(Cache<String, String> cache, Meters meters) {
        meters.cache(
                cache.getName(),
                () -> cache.getAdvancedCache().getDataContainer().sizeIncludingExpired());
    }
}
