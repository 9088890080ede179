package org.gatewright.plugin;

import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.ProtocolHost;

/** Makes what plugins may use of the server. */
public interface Hosts {

    /**
     * For a plugin as a whole.
     *
     * @param id of the plugin
     */
    PluginHost plugin(String id);

    /**
     * For a protocol, in addition.
     *
     * @param id of the protocol
     */
    ProtocolHost protocol(String id);
}
