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

    /** Also the first part of the path it answers at: {@code saml} is served below {@code /saml/}. */
    @Override
    String id();

    /** What can be set for the protocol in the whole instance. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Called once per node when the plugin starts. */
    Protocol protocol(ProtocolHost host);

    /** Called once per node when the plugin starts. */
    Registration registration(ProtocolHost host);
}
