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
import org.gatewright.thread.Rounds;

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

    private Rounds turns;

    @PostConstruct
    void start() {
        turns = Rounds.every(EVERY, threads, provisioning::takeTurns, ProvisioningLog.LOG::failed);
    }

    @PreDestroy
    void stop() {
        turns.stop();
    }
}
