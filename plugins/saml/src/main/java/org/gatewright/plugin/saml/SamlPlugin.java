package org.gatewright.plugin.saml;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** SAML 2.0, as an identity provider. */
public final class SamlPlugin implements Plugin {

    @Override
    public String id() {
        return "saml";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new SamlProtocolFactory());
    }
}
