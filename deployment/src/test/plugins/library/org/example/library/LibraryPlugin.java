package org.example.library;

import com.google.common.base.Objects;
import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Brings an old Guava along, and calls what later ones do not have any more. */
public final class LibraryPlugin implements Plugin {

    @Override
    public String id() {
        return "library";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Mapper());
    }

    private static final class Mapper implements AttributeMapperFactory {

        @Override
        public String id() {
            return "library";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public AttributeMapper create(Settings settings) {
            return (context, released) -> released.withAttributes(released.attributes()
                    .with(Attribute.of(
                            "library",
                            List.of(Objects.toStringHelper("Person")
                                    .add("name", context.subject().userName())
                                    .toString()))));
        }
    }
}
