package org.gatewright.signon;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatewright.audit.Audit;
import org.gatewright.cache.CacheSize;
import org.gatewright.cache.ClusterEntries;
import org.gatewright.cache.Codec;
import org.gatewright.cluster.Members;
import org.gatewright.cluster.Wholeness;
import org.gatewright.metric.Meters;
import org.gatewright.metric.Stages;
import org.gatewright.session.Sessions;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyStore;
import org.infinispan.Cache;

/** Puts the plain parts of this room together; the only one who opens its caches. */
@ApplicationScoped
class SignOnSource {

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/pending-sign-ons")
    Cache<String, String> pending;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/seen-once")
    Cache<String, String> seen;

    @Resource(lookup = "java:jboss/infinispan/cache/gatewright/login-failures")
    Cache<String, String> failures;

    @Inject
    Configuration configuration;

    @Inject
    PolicyStore policyStore;

    @Inject
    StoredSightings storedSightings;

    @Inject
    KnownPeople people;

    @Inject
    KnownCredentials credentials;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    Meters meters;

    @Inject
    Stages stages;

    @Inject
    Clock clock;

    @PostConstruct
    void measure() {
        Stream.of(pending, seen, failures).forEach(cache -> CacheSize.measure(cache, meters));
    }

    @Produces
    @Singleton
    SeenOnce seenOnce(Members members) {
        Wholeness wholeness = new Wholeness(seen, members);
        meters.cluster(wholeness::nodes, wholeness::expected);
        return new SeenOnce(
                new ClusterEntries<>(seen, Codec.of(Seen.class, SignOnSchema.INSTANCE), Seen::until, clock),
                new ClusterWatch(wholeness, storedSightings),
                members);
    }

    @Produces
    @Singleton
    Tickets tickets(SeenOnce seenOnce) {
        return new Tickets(
                new ClusterEntries<>(
                        pending, Codec.of(PendingSignOn.class, SignOnSchema.INSTANCE), PendingSignOn::endsAt, clock),
                seenOnce,
                clock);
    }

    @Produces
    @Singleton
    Standing standing() {
        return new Standing(sessions, people, policies(), journal(), clock);
    }

    @Produces
    @Singleton
    SignOnFlow signOnFlow(Tickets tickets, SeenOnce seenOnce, Standing standing) {
        Journal journal = journal();
        return new SignOnFlow(
                sessions,
                tickets,
                seenOnce,
                standing,
                finishing(tickets),
                new Explanations(journal),
                journal,
                stages,
                clock);
    }

    @Produces
    @Singleton
    Resuming resuming(Tickets tickets, Standing standing) {
        return new Resuming(tickets, standing, finishing(tickets), new Explanations(journal()), journal(), stages);
    }

    @Produces
    @Singleton
    Proving proving() {
        Lockout lockout = new Lockout(
                new ClusterEntries<>(
                        failures, Codec.of(LoginFailures.class, SignOnSchema.INSTANCE), LoginFailures::until, clock),
                clock);
        return new Proving(people, credentials, lockout, policies(), journal(), stages);
    }

    @Produces
    @Singleton
    LoginFlow loginFlow(Tickets tickets, Standing standing, Resuming resuming, Proving proving) {
        return new LoginFlow(
                sessions,
                tickets,
                proving,
                standing,
                people,
                new LoginPages(tickets, people, credentials, policies()),
                resuming,
                journal(),
                clock);
    }

    private Finishing finishing(Tickets tickets) {
        return new Finishing(
                people, sessions, tickets, policies(), journal(), stages, clock, configuration.publicUrl());
    }

    private Function<String, Policies> policies() {
        return policyStore::effective;
    }

    private Journal journal() {
        return new Journal(audit::later, meters, stages);
    }
}
