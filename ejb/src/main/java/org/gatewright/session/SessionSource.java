package org.gatewright.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatewright.cache.CacheSize;
import org.gatewright.cache.ClusterEntries;
import org.gatewright.cache.Codec;
import org.gatewright.cache.Entries;
import org.gatewright.cache.EntryStore;
import org.gatewright.cache.KeptEntries;
import org.gatewright.cluster.Members;
import org.gatewright.cluster.Wholeness;
import org.gatewright.metric.Meters;
import org.gatewright.setting.PolicyStore;
import org.gatewright.setting.SessionPolicy;
import org.infinispan.Cache;

/** Gives the sessions to whoever asks for them; the only one who opens their caches. */
@ApplicationScoped
class SessionSource {

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/sessions")
    Cache<String, String> sessions;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/session-index")
    Cache<String, String> index;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/ended-sessions")
    Cache<String, String> ended;

    @Inject
    EntryStore store;

    @Inject
    PolicyStore policies;

    @Inject
    Members members;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    private OpenCache<Session> openSessions;
    private OpenCache<SessionIds> openIndex;

    /** A cache that is open. */
    record OpenCache<T>(Cache<String, String> cache, KeptEntries<T> entries) {}

    @PostConstruct
    void open() {
        Stream.of(sessions, index, ended).forEach(cache -> CacheSize.measure(cache, meters));
        openSessions = open(
                sessions, Codec.of(Session.class, SessionSchema.INSTANCE), session -> life(session.organizationId())
                        .keptUntil(session));
        openIndex = open(index, Codec.of(SessionIds.class, SessionSchema.INSTANCE), SessionIds::until);
    }

    private <T> OpenCache<T> open(Cache<String, String> cache, Codec<T> codec, Function<T, Instant> endOf) {
        Entries<T> entries = new ClusterEntries<>(cache, codec, endOf, clock);
        Entries<T> taken = new ClusterEntries<>(ended, codec, endOf, clock);
        Wholeness wholeness = new Wholeness(cache, members);
        return new OpenCache<>(
                cache,
                new KeptEntries<>(cache.getName(), entries, taken, store, wholeness::isGiven, codec, endOf, clock));
    }

    OpenCache<Session> openSessions() {
        return openSessions;
    }

    OpenCache<SessionIds> openIndex() {
        return openIndex;
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return new Sessions(openSessions.entries(), openIndex.entries(), this::life, clock);
    }

    private SessionLife life(String organizationId) {
        SessionPolicy policy = policies.effective(organizationId).session();
        return new SessionLife(policy.idle(), policy.maximum());
    }
}
