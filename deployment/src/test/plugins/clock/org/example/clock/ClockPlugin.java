package org.example.clock;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What somebody else may write: a plugin that has resources of its own. */
public final class ClockPlugin implements Plugin {

    /** For the resources, which the container makes. */
    static volatile PluginHost host;

    @Override
    public String id() {
        return "clock";
    }

    @Override
    public List<Extension> extensions(PluginHost given) {
        host = given;
        return List.of();
    }
}
