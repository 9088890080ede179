package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatewright.plugin.Hosts;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PluginSettingService;
import org.gatewright.signon.ProtocolHosts;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.ProtocolHost;

/** Gives the plugin room what plugins may use of the others. */
@ApplicationScoped
class PluginHosts implements Hosts {

    @Inject
    Configuration configuration;

    @Inject
    PluginSettingService settings;

    @Inject
    ProtocolHosts protocols;

    @Inject
    Clock clock;

    @Override
    public PluginHost plugin(String id) {
        return new PluginHost(configuration.publicUrl(), settings.of(id), clock);
    }

    @Override
    public ProtocolHost protocol(String id) {
        return protocols.of(id);
    }
}
