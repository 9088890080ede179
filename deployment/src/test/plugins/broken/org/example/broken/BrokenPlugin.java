package org.example.broken;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** A plugin that can't start. */
public final class BrokenPlugin implements Plugin {

    public BrokenPlugin() {
        throw new IllegalStateException("the phrase book is missing");
    }

    @Override
    public String id() {
        return "broken";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of();
    }
}
