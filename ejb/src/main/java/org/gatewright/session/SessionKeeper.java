package org.gatewright.session;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.cache.EntryStore;
import org.gatewright.cache.KeptEntries;
import org.gatewright.metric.Meters;
import org.gatewright.thread.Rounds;

/** Sees to it that nobody is signed out when all nodes are restarted. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionKeeper {

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PURGED_EVERY = Duration.ofMinutes(10);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    SessionSource source;

    @Inject
    EntryStore store;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    private final List<KeptEntries<?>> kept = new ArrayList<>();
    private final List<OtherNodes> listeners = new ArrayList<>();
    private ExecutorService restoring;
    private Rounds writing;
    private Instant nextPurge = Instant.MIN;
    private int failures;

    @PostConstruct
    void start() {
        open(source.openSessions());
        open(source.openIndex());
        meters.sessionsUnwritten(
                () -> kept.stream().mapToLong(KeptEntries::unwritten).sum());
        writing = Rounds.every(EVERY, threads, this::write);
        // Beside the writing, as it may take minutes
        restoring = Executors.newSingleThreadExecutor(threads);
        kept.forEach(entries -> restoring.execute(() -> restore(entries)));
    }

    private void open(SessionSource.OpenCache<?> opened) {
        kept.add(opened.entries());
        listeners.add(OtherNodes.listenTo(opened.cache(), opened.entries()));
    }

    /** What this finds is looked up on demand, too; but lists show what is in the caches. */
    private void restore(KeptEntries<?> entries) {
        try {
            entries.restoreAll();
        } catch (RuntimeException e) {
            SessionLog.LOG.notRestored(e);
        }
    }

    @PreDestroy
    void stop() {
        listeners.forEach(OtherNodes::stop);
        restoring.shutdownNow();
        writing.stop();
        write();
        if (failures > 0) {
            write();
        }
    }

    /** Never throws: it is called again and again, and what it could not do waits. */
    private synchronized void write() {
        try {
            kept.forEach(KeptEntries::write);
            Instant now = Instant.now(clock);
            if (now.isAfter(nextPurge)) {
                store.purge(now);
                nextPurge = now.plus(PURGED_EVERY);
            }
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            // Of two nodes that write the same entry at once, one has to come again.
            if (failures == 2) {
                SessionLog.LOG.notWritten(e);
            }
        }
    }
}
