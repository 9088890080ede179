package org.example.ledger;

import java.util.Set;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.host.PluginHost;

/** Writes the word of the organization in which something was set for a plugin. */
record Hearing(PluginHost host) implements EventListener {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public Set<String> actions() {
        return Set.of("plugin.settings-changed");
    }

    @Override
    public void heard(Event event) {
        event.place()
                .organization()
                .ifPresent(id -> Writing.write(
                        host, "heard-" + host.settings().organization(id).required("word")));
    }
}
