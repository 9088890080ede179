package org.gatewright.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;

/** One of each kind, as small as can be. */
public final class ChatPlugin implements Plugin {

    static final String ID = "chat";

    /** For the server. */
    public ChatPlugin() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(
                new Nickname(),
                new ShortNames(),
                new Doorbell(),
                new Sweep(),
                new Rooms(),
                new ApplicationTemplate(
                        "chat-room",
                        PlainProtocol.ID,
                        false,
                        Settings.NONE,
                        Settings.NONE,
                        List.of(new ApplicationTemplate.TemplateMapper("chat-nickname", Settings.NONE, true)),
                        List.of("chat-short-names"),
                        List.of(new ApplicationTemplate.ConnectField("door", "sign-on-url")),
                        1),
                new Handshake(),
                new Phonebook(),
                new Wall());
    }

    record Nickname() implements AttributeMapperFactory {

        @Override
        public String id() {
            return "chat-nickname";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("length", Setting.Type.NUMBER).withInitial("8"));
        }

        @Override
        public AttributeMapper create(Settings settings) {
            long length = settings.number("length").orElse(8L);
            return (context, released) -> {
                String name = context.subject()
                        .field("displayName")
                        .orElseThrow(() -> new MappingException("no-name", Map.of()));
                String nickname = name.substring(0, (int) Math.min(length, name.length()));
                return released.withAttributes(released.attributes().with(Make.attribute("nickname", nickname)));
            };
        }
    }

    record ShortNames() implements PreflightRule {

        @Override
        public String id() {
            return "chat-short-names";
        }

        @Override
        public List<Finding> check(Outgoing outgoing) {
            return outgoing.attributes().values("nickname").stream()
                    .filter(name -> name.length() > 8)
                    .map(name -> new Finding("CHAT-1", Finding.Severity.ERROR, Map.of("length", "" + name.length())))
                    .toList();
        }
    }

    record Doorbell() implements EventListener {

        @Override
        public String id() {
            return "chat-doorbell";
        }

        @Override
        public Set<String> actions() {
            return Set.of("user.created");
        }

        @Override
        public void heard(Event event) {}
    }

    record Sweep() implements ScheduledTask {

        @Override
        public String id() {
            return "chat-sweep";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {}
    }

    record Rooms() implements ConsoleTab {

        @Override
        public String id() {
            return "chat-rooms";
        }

        @Override
        public Place place() {
            return Place.APPLICATION;
        }

        @Override
        public Content content(Shown shown) {
            String application = shown.application().map(Application::name).orElse("");
            return new Content(List.of(
                    new Block.Facts("facts", Map.of("application", application)),
                    new Block.Table("open", List.of("room"), List.of(List.of("lobby"))),
                    new Block.Note("hint", false, Map.of()),
                    new Block.Form(
                            "close",
                            List.of(Setting.of("room", Setting.Type.TEXT).mandatory()),
                            Settings.NONE)));
        }

        @Override
        public String act(String form, Settings values, Shown shown) {
            return "closed";
        }
    }
}
