package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.setting.Setting;

/** Makes what plugins may use of the server. */
public interface Hosts {

    /**
     * For a plugin as a whole.
     *
     * @param id of the plugin
     * @param declared its settings, whose initial values it reads where nothing is set
     * @param loader where the plugin's migrations are found, which have run when this returns
     * @throws RuntimeException if one of them fails
     */
    PluginHost plugin(String id, List<Setting> declared, ClassLoader loader);

    /**
     * For a protocol, in addition.
     *
     * @param id of the protocol
     */
    ProtocolHost protocol(String id);
}
