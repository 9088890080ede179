package org.gatewright.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.audit.AuditTrail;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.event.EventListener;
import org.gatewright.thread.Rounds;

/** Gives every listener of this node's plugins its turn, again and again, each on a thread of its own. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventTeller {

    private static final Duration EVERY = Duration.ofMillis(500);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    PluginRegistry plugins;

    @Inject
    AuditTrail trail;

    @Inject
    DatabaseProgress progress;

    @Inject
    @Named("node")
    String node;

    @Inject
    Clock clock;

    private final Map<String, Turns> turns = new ConcurrentHashMap<>();
    private final UnknownActions unknown = new UnknownActions();
    private ExecutorService workers;
    private Rounds rounds;

    @PostConstruct
    void start() {
        workers = Executors.newCachedThreadPool(threads);
        rounds = Rounds.every(EVERY, threads, this::round);
    }

    /** Never throws: it is called again and again. */
    private void round() {
        try {
            Snapshot snapshot = plugins.snapshot();
            snapshot.listeners()
                    .forEach(listener -> snapshot.since(listener).ifPresent(since -> begin(listener, since)));
        } catch (RuntimeException e) {
            EventLog.LOG.notTold(e);
        }
    }

    private void begin(EventListener listener, Instant since) {
        Set<String> never = unknown.newOf(listener);
        if (!never.isEmpty()) {
            EventLog.LOG.unknownActions(listener.id(), String.join(", ", never));
        }
        Turns ofListener = turns.computeIfAbsent(
                listener.id(),
                id -> new Turns(id, node, trail::after, progress, new PluginEar(id, plugins, workers), clock));
        if (ofListener.begin()) {
            workers.execute(() -> ofListener.run(() -> trail.before(since)));
        }
    }

    /** Lets another node go on at once. */
    @PreDestroy
    void stop() {
        rounds.stop();
        workers.shutdownNow();
        if (!turns.isEmpty()) {
            try {
                progress.release(node);
            } catch (RuntimeException e) {
                EventLog.LOG.notTold(e);
            }
        }
    }
}
