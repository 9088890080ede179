package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** The everyday mappers. */
public final class MappersPlugin implements Plugin {

    @Override
    public String id() {
        return "mappers";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(
                new ProfileFieldMapper(),
                new RoleListMapper(),
                new GroupListMapper(),
                new FixedValueMapper(),
                new RenameMapper(),
                new SubjectNameMapper());
    }
}
