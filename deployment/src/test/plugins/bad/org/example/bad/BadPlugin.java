package org.example.bad;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Starts well, and does then whatever a setting or an address asks for. */
public class BadPlugin implements Plugin {

    @Override
    public String id() {
        return "bad";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new BadProtocol(), new Mapper());
    }

    private static final class Mapper implements AttributeMapperFactory {

        @Override
        public String id() {
            return "bad";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("do", Setting.Type.TEXT).mandatory());
        }

        @Override
        public AttributeMapper create(Settings settings) {
            Deed deed = Deed.valueOf(settings.required("do"));
            return (context, released) -> {
                String text = deed.text();
                return text == null
                        ? null
                        : released.withAttributes(released.attributes().with(Attribute.of("bad", List.of(text))));
            };
        }
    }
}
