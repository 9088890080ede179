package org.gatewright.provisioning;

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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps remote directories in step, again and again; of several nodes, one works at each. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProvisioningWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ProvisioningTurn provisioning;

    private ScheduledExecutorService working;
    private ScheduledFuture<?> turns;
    private boolean failing;

    @PostConstruct
    void start() {
        working = Executors.newSingleThreadScheduledExecutor(threads);
        turns = working.scheduleWithFixedDelay(this::turn, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        turns.cancel(false);
        working.shutdown();
    }

    /** Never throws: it is called again and again. */
    private synchronized void turn() {
        try {
            provisioning.takeTurns();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                ProvisioningLog.LOG.failed(e);
            }
            failing = true;
        }
    }
}
