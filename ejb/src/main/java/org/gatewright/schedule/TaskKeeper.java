package org.gatewright.schedule;

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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.cluster.Members;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.thread.Rounds;

/** Runs the scheduled tasks of plugins, as long as the server is there. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaskKeeper {

    private static final Duration EVERY = Duration.ofMillis(500);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    PluginRegistry plugins;

    @Inject
    StoredTimes times;

    @Inject
    Members members;

    @Inject
    Clock clock;

    private ExecutorService running;
    private Rounds looks;
    private Turns turns;

    @PostConstruct
    void start() {
        running = Executors.newCachedThreadPool(threads);
        turns = new Turns(() -> plugins.snapshot().tasks(), this::run, times, members.self(), clock, running);
        looks = Rounds.every(EVERY, threads, this::turn);
    }

    /** Never throws: it is called again and again, and what it could not do waits. */
    private void turn() {
        try {
            turns.turn();
        } catch (RuntimeException e) {
            ScheduleLog.LOG.notLooked(e.toString());
        }
    }

    private Optional<String> run(ScheduledTask task) {
        try (Pin pin = plugins.pin()) {
            if (!pin.snapshot().tasks().contains(task)) {
                return Optional.of("Its plugin has gone.");
            }
            task.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            // The plugin's fault, or the server's while the plugin used it.
            ScheduleLog.LOG.failed(task.id(), e);
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    @PreDestroy
    void stop() {
        looks.stop();
        running.shutdown();
    }
}
