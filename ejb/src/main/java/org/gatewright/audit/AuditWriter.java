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
import java.time.Duration;
import org.gatewright.thread.Rounds;

/** Brings the decisions of this node into the chain, and those that a lost node has left behind. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditWriter {

    private static final Duration EVERY = Duration.ofMillis(250);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Outbox outbox;

    private Rounds rounds;

    @PostConstruct
    void start() {
        rounds = Rounds.every(EVERY, threads, outbox::write);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
        outbox.close();
    }
}
