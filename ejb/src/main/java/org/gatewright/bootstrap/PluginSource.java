package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.gatewright.metric.Meters;
import org.gatewright.plugin.PluginRegistry;

/** Makes the registry of plugins. */
@ApplicationScoped
class PluginSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    PluginHosts hosts;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Produces
    @Singleton
    PluginRegistry registry() {
        return new PluginRegistry(hosts, clock, PATIENCE, meters);
    }
}
