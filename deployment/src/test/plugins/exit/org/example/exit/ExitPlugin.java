package org.example.exit;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** Takes itself for the only one here. */
public final class ExitPlugin implements Plugin {

    @Override
    public String id() {
        return "exit";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        System.exit(1);
        return List.of();
    }
}
