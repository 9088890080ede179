package org.gatewright.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.gatewright.health.Checked.Condition;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.probe.Probe;
import org.gatewright.probe.ProbeGate;

/** Answers the probes of monitoring, under {@code /health} of the management interface (MicroProfile Health 4.0). */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Probing {

    /** Plugins that come with the server. */
    private static final List<String> SHIPPED = List.of("saml", "aws", "mappers");

    @Inject
    Checks checks;

    @Inject
    PluginRegistry plugins;

    @PostConstruct
    void start() {
        ProbeGate.open(this::answer);
    }

    @PreDestroy
    void stop() {
        ProbeGate.close();
    }

    private HealthCheckResponse answer(Probe probe) {
        return switch (probe) {
            case START -> started(probe);
            case THREADS -> lives(probe);
            case CACHES -> response(probe, checks.caches());
            case CLUSTER -> response(probe, checks.cluster());
            case DATABASE -> response(probe, checks.database());
            case AGREEMENT -> response(probe, checks.agreement());
            case PLUGINS -> response(probe, checks.plugins());
            case CRYPTOGRAPHY -> response(probe, checks.cryptography());
        };
    }

    /** Plugins are let in last, when tables and keys are as they should be. */
    private HealthCheckResponse started(Probe probe) {
        List<String> here = plugins.list().stream()
                .filter(plugin -> plugin.state() == PluginInfo.State.ACTIVE)
                .map(PluginInfo::id)
                .toList();
        String missing = SHIPPED.stream().filter(id -> !here.contains(id)).collect(Collectors.joining(", "));
        return HealthCheckResponse.named(probe.check())
                .status(missing.isEmpty())
                .withData("plugins", String.join(", ", here))
                .withData("missing", missing)
                .build();
    }

    /** Threads that wait for each other wait for ever: only a new process helps. */
    private static HealthCheckResponse lives(Probe probe) {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named(probe.check())
                .status(deadlocked == null)
                .withData("deadlocked", deadlocked == null ? 0 : deadlocked.length)
                .build();
    }

    private static HealthCheckResponse response(Probe probe, Checked checked) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(probe.check())
                .status(checked.condition() != Condition.DOWN)
                .withData("condition", checked.condition().name());
        checked.data().forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                response.withData(name, truth);
            } else if (value instanceof Number number) {
                response.withData(name, number.longValue());
            } else {
                response.withData(name, value.toString());
            }
        });
        return response.build();
    }
}
