package org.gatewright.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatewright.cache.CacheSize;
import org.gatewright.cache.ClusterEntries;
import org.gatewright.cache.Codec;
import org.gatewright.metric.Meters;
import org.gatewright.spi.protocol.ProtocolHost;
import org.infinispan.Cache;

/** Puts the plain parts of this room together; the only one who opens its cache. */
@ApplicationScoped
class HostSource {

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/plugin-records")
    Cache<String, String> cache;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    PluginRecords records(ProtocolHost.SeenOnce seenOnce) {
        CacheSize.measure(cache, meters);
        return new PluginRecords(
                new ClusterEntries<>(cache, Codec.of(KeptRecord.class, HostSchema.INSTANCE), KeptRecord::until, clock),
                seenOnce,
                clock);
    }
}
