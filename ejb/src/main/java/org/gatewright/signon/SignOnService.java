package org.gatewright.signon;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gatewright.administrator.Unguarded;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.protocol.ProtocolRequest;

/** Where applications ask for people to be signed on. Each call uses the same plugins from beginning to end. */
@Stateless
@Unguarded("applications and the people at their browsers come here; what they may do is decided by the sign-on itself")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnService {

    @Inject
    SignOnFlow flow;

    @Inject
    Resuming resuming;

    @Inject
    PluginRegistry registry;

    @Inject
    PinnedPlugins.Maker plugins;

    /** Whether a plugin speaks the protocol of that id, or did so until it left. */
    public boolean speaks(String protocol) {
        return registry.snapshot().protocol(protocol).isPresent() || registry.hadProtocol(protocol);
    }

    /** Answers a request, or says what comes first. */
    public Step begin(String protocol, ProtocolRequest request, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.begin(plugins.of(pin), protocol, request, browser);
        }
    }

    /** Goes on where a page of ours stopped. */
    public Step resume(String ticket, Browser browser) {
        try (Pin pin = registry.pin()) {
            return resuming.resume(plugins.of(pin), ticket, browser);
        }
    }
}
