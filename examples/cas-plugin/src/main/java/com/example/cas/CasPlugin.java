package com.example.cas;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What this plugin adds: the protocol, and a listener that tells applications when somebody has signed out. */
public final class CasPlugin implements Plugin {

    @Override
    public String id() {
        return "cas";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        Tickets tickets = new Tickets(host.records(), host.clock());
        return List.of(
                new CasProtocolFactory(host, tickets),
                new SignOutListener(host.outbound(), tickets, host.clock()));
    }
}
