package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;

/**
 * One protocol as the server uses it; every call goes through the plugin's guard.
 *
 * @param id also the first part of the path it answers at
 * @param settings what can be set for the protocol in the whole instance
 */
public record ProtocolExtension(String id, List<Setting> settings, Protocol protocol, Registration registration)
        implements Extension {}
