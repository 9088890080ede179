package com.example.cas;

import java.util.List;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;

/** Puts the parts of the protocol together. */
final class CasProtocolFactory implements ProtocolFactory {

    private final PluginHost plugin;
    private final Tickets tickets;

    CasProtocolFactory(PluginHost plugin, Tickets tickets) {
        this.plugin = plugin;
        this.tickets = tickets;
    }

    @Override
    public String id() {
        return "cas";
    }

    @Override
    public List<Setting> settings() {
        return CasSettings.ofInstance();
    }

    @Override
    public Protocol protocol(ProtocolHost host) {
        Services services = new Services(host.applications());
        return new CasProtocol(
                host,
                services,
                tickets,
                new Validation(host, services, tickets, new ProxyCallback(plugin.outbound(), tickets)));
    }

    @Override
    public Registration registration(ProtocolHost host) {
        return new CasRegistration(host.publicUrl());
    }
}
