package org.gatewright.plugin;

import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.ProtocolHost;

/** Makes what plugins may use of the server. */
public interface Hosts {

    /**
     * For a plugin as a whole.
     *
     * @param id of the plugin
     * @param loader where the plugin's migrations are found, which have run when this returns
     * @throws RuntimeException if one of them fails
     */
    PluginHost plugin(String id, ClassLoader loader);

    /**
     * For a protocol, in addition.
     *
     * @param id of the protocol
     */
    ProtocolHost protocol(String id);
}
