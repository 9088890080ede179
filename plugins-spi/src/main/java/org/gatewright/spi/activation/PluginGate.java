package org.gatewright.spi.activation;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The one place where plugin deployments and the server meet. Deployments that arrive before the server has opened the gate
 * wait here.
 *
 * @since 1.0
 */
public final class PluginGate {

    private static final Set<ClassLoader> PRESENT = new LinkedHashSet<>();
    private static Visitor visitor = Visitor.NOBODY;

    private PluginGate() {}

    /** The server's side of the gate. */
    public interface Visitor {

        /** Before the server opens the gate, and after it closes it. */
        Visitor NOBODY = new Visitor() {
            @Override
            public void arrived(ClassLoader deployment) {}

            @Override
            public void left(ClassLoader deployment) {}
        };

        /**
         * A deployment offers the plugins that its service file names.
         *
         * @param deployment the deployment's class loader
         */
        void arrived(ClassLoader deployment);

        /**
         * A deployment goes. Must not return while a call into it is under way, within reason.
         *
         * @param deployment the deployment's class loader
         */
        void left(ClassLoader deployment);
    }

    /**
     * Called by the server when it is ready for plugins; those that wait are handed over at once, in order.
     *
     * @param server who receives the deployments from now on
     */
    public static synchronized void open(Visitor server) {
        visitor = server;
        PRESENT.forEach(server::arrived);
    }

    /** Called by the server when it stops. */
    public static synchronized void close() {
        visitor = Visitor.NOBODY;
    }

    static synchronized void arrived(ClassLoader deployment) {
        if (PRESENT.add(deployment)) {
            visitor.arrived(deployment);
        }
    }

    static synchronized void left(ClassLoader deployment) {
        if (PRESENT.remove(deployment)) {
            visitor.left(deployment);
        }
    }
}
