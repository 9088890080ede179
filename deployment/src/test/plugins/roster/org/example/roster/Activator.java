package org.example.roster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.gatewright.spi.activation.PluginActivator;

/** Hands this plugin to the server. */
@Singleton
@Startup
public class Activator extends PluginActivator {

    @PostConstruct
    void start() {
        activate();
    }

    @PreDestroy
    void stop() {
        deactivate();
    }
}
