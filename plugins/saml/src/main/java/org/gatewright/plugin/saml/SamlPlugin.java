package org.gatewright.plugin.saml;

import java.util.List;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.protocol.ProtocolFactory;

/** SAML 2.0, as an identity provider. */
public final class SamlPlugin implements Plugin {

    @Override
    public String id() {
        return "saml";
    }

    @Override
    public List<ProtocolFactory> protocols() {
        return List.of(new SamlProtocolFactory());
    }
}
