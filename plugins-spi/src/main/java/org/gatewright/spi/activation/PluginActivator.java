package org.gatewright.spi.activation;

/**
 * Hands the plugins of a deployment to the server. Extended by each plugin with a {@code @Singleton @Startup} bean of a few
 * lines, since the container only calls back methods that the deployment itself declares:
 *
 * <pre>{@code
 * @Singleton
 * @Startup
 * public class Activator extends PluginActivator {
 *     @PostConstruct void start() { activate(); }
 *     @PreDestroy void stop() { deactivate(); }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public abstract class PluginActivator {

    /** Announces the deployment. Never throws for a faulty plugin: the server lists it as failed, with the reason. */
    protected final void activate() {
        PluginGate.arrived(getClass().getClassLoader());
    }

    /** Returns when nothing of the deployment is in use any more, or after a bounded time. */
    protected final void deactivate() {
        PluginGate.left(getClass().getClassLoader());
    }
}
