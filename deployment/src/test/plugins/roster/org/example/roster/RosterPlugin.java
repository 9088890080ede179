package org.example.roster;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What somebody else may write: a remote directory. */
public final class RosterPlugin implements Plugin {

    @Override
    public String id() {
        return "roster";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Roster());
    }
}
