package org.gatewright.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.gatewright.cache.CacheSize;
import org.gatewright.cache.Codec;
import org.gatewright.metric.Meters;
import org.infinispan.Cache;

/** Gives the outbox that fits the server: files where there is one node, and a cache beside them where others take over. */
@ApplicationScoped
class OutboxSource {

    private static final String FOLDER = "audit-outbox";

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/audit-outbox")
    Cache<String, String> cache;

    @Inject
    AuditChain chain;

    @Inject
    @Named("data-dir")
    Path dataDir;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Produces
    @Singleton
    Outbox outbox() {
        Codec<OutboxRecord> codec = Codec.of(OutboxRecord.class, AuditSchema.INSTANCE);
        boolean others = cache.getCacheConfiguration().clustering().cacheMode().isClustered();
        Outbox outbox = others
                ? new CacheOutbox(cache, codec, chain::appendOnce, clock, append -> files(codec, append))
                : files(codec, chain::appendOnce);
        CacheSize.measure(cache, meters);
        meters.auditPending(outbox::pending);
        return outbox;
    }

    private Outbox files(Codec<OutboxRecord> codec, Consumer<List<PendingRecord>> append) {
        return new FileOutbox(dataDir.resolve(FOLDER), codec, append);
    }
}
