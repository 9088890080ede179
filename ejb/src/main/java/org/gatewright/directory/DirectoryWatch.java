package org.gatewright.directory;

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

/** Looks again and again for what has changed in directories; of several nodes, one looks at each. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    DirectoryLook directories;

    private Rounds turns;

    @PostConstruct
    void start() {
        turns = Rounds.every(EVERY, threads, () -> directories.lookAround(EVERY), DirectoryLog.LOG::notLooked);
    }

    @PreDestroy
    void stop() {
        turns.stop();
    }
}
