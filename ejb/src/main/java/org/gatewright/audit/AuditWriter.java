package org.gatewright.audit;

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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Brings the decisions of this node into the chain, and those that a lost node has left behind. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditWriter {

    private static final long EVERY_MILLISECONDS = 250;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Outbox outbox;

    private ScheduledExecutorService writing;
    private ScheduledFuture<?> turns;

    @PostConstruct
    void start() {
        // The server's own executor stops as soon as the server begins to; what is decided until the end is written,
        // too.
        writing = Executors.newSingleThreadScheduledExecutor(threads);
        turns = writing.scheduleWithFixedDelay(
                outbox::write, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        turns.cancel(false);
        writing.shutdown();
        outbox.close();
    }
}
