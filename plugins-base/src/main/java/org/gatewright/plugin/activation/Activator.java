package org.gatewright.plugin.activation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.gatewright.spi.activation.PluginActivator;

/**
 * Hands the plugin whose archive it lies in to the server, and takes it back. Copied into each plugin, since the container only
 * calls back methods of classes of the deployment itself.
 */
@Singleton
@Startup
public class Activator extends PluginActivator {

    /** Called by the container when the plugin's deployment is complete. */
    @PostConstruct
    void start() {
        activate();
    }

    /** Called by the container before the plugin's deployment goes. */
    @PreDestroy
    void stop() {
        deactivate();
    }
}
