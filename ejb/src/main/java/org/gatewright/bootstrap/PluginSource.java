package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.gatewright.metric.Meters;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.signon.ProtocolHosts;

/** Gives the plugin room what plugins may use of the others. */
@ApplicationScoped
class PluginSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    ProtocolHosts hosts;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Produces
    @Singleton
    PluginRegistry registry() {
        return new PluginRegistry(hosts::of, clock, PATIENCE, meters);
    }
}
