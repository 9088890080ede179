package org.gatewright.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.gatewright.metric.Meters;
import org.gatewright.plugin.PluginLimits;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.setting.Configuration;

/** Makes the registry of plugins. */
@ApplicationScoped
class PluginSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Configuration configuration;

    @Inject
    PluginHosts hosts;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Produces
    @Singleton
    PluginRegistry registry() {
        return new PluginRegistry(
                hosts,
                clock,
                configuration.dataDir().resolve("plugins"),
                new PluginLimits(configuration.pluginTimeLimit(), PATIENCE),
                threads,
                meters);
    }

    void close(@Disposes PluginRegistry registry) {
        registry.close();
    }
}
