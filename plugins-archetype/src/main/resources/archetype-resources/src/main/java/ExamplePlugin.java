package ${package};

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What this plugin adds to the server. The server makes it once on each node, when the plugin's deployment starts. */
public final class ExamplePlugin implements Plugin {

    @Override
    public String id() {
        return "${pluginId}";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new InitialsMapper(), new BlankValueRule(), IntranetTemplate.create());
    }
}
