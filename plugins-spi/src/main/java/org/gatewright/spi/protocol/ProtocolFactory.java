package org.gatewright.spi.protocol;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;

/**
 * Makes one protocol. Implemented by plugins. Its name is the text {@code protocol.<id>.name}.
 *
 * @since 1.0
 */
public interface ProtocolFactory extends Extension {

    /**
     * Also the first part of the path it answers at: {@code saml} is served below {@code /saml/}.
     *
     * @return the id, the same at every call
     */
    @Override
    String id();

    /**
     * What can be set for the protocol in the whole instance.
     *
     * @return in the order shown; empty if there is nothing to set
     */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * Called once per node when the plugin starts.
     *
     * @param host what the protocol may use of the server
     * @return one for all requests of the node
     */
    Protocol protocol(ProtocolHost host);

    /**
     * Called once per node when the plugin starts.
     *
     * @param host what the protocol may use of the server
     * @return one for all applications
     */
    Registration registration(ProtocolHost host);
}
