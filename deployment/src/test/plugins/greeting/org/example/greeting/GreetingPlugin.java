package org.example.greeting;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** What somebody else may write: a protocol that answers, and a mapper that greets. */
public final class GreetingPlugin implements Plugin {

    @Override
    public String id() {
        return "greeting";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new GreetingProtocol(), new Greeter());
    }

    private static final class Greeter implements AttributeMapperFactory {

        @Override
        public String id() {
            return "greeting";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("word", Setting.Type.TEXT).mandatory());
        }

        @Override
        public AttributeMapper create(Settings settings) {
            String word = settings.required("word");
            return (context, released) -> released.withAttributes(released.attributes()
                    .with(Attribute.of("greeting", List.of(word + " " + context.subject().userName()))));
        }
    }
}
