package org.gatewright.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatewright.cache.ClusterEntries;
import org.gatewright.cache.Codec;
import org.gatewright.setting.PolicyService;
import org.gatewright.setting.SessionPolicy;
import org.infinispan.Cache;

/** Gives the sessions to whoever asks for them; the only one who opens their caches. */
@ApplicationScoped
class SessionSource {

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/sessions")
    Cache<String, String> sessions;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/session-index")
    Cache<String, String> index;

    @Inject
    PolicyService policies;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    Sessions sessions() {
        return new Sessions(
                new ClusterEntries<>(
                        sessions,
                        Codec.of(Session.class, SessionSchema.INSTANCE),
                        session -> life(session.organizationId()).keptUntil(session),
                        clock),
                new ClusterEntries<>(
                        index, Codec.of(SessionIds.class, SessionSchema.INSTANCE), SessionIds::until, clock),
                this::life,
                clock);
    }

    private SessionLife life(String organizationId) {
        SessionPolicy policy = policies.effective(organizationId).session();
        return new SessionLife(policy.idle(), policy.maximum());
    }
}
