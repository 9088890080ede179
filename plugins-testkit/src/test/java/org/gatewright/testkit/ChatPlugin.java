package org.gatewright.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;

/** One of each kind, as small as can be. */
public final class ChatPlugin implements Plugin {

    static final String PROTOCOL = "chat";
    static final Setting ADDRESS = Setting.of("address", Setting.Type.URL).mandatory();

    /** For the server. */
    public ChatPlugin() {}

    @Override
    public String id() {
        return PROTOCOL;
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(
                new Chat(),
                new Nickname(),
                new ShortNames(),
                new ApplicationTemplate(
                        "chat-room",
                        PROTOCOL,
                        false,
                        Settings.NONE,
                        Settings.NONE,
                        List.of(new ApplicationTemplate.TemplateMapper("chat-nickname", Settings.NONE, true)),
                        List.of("chat-short-names"),
                        List.of(new ApplicationTemplate.ConnectField("door", "sign-on-url")),
                        1));
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

    record Chat() implements ProtocolFactory {

        @Override
        public String id() {
            return PROTOCOL;
        }

        @Override
        public Protocol protocol(ProtocolHost host) {
            return new Talk(host);
        }

        @Override
        public Registration registration(ProtocolHost host) {
            return new Rooms(host);
        }
    }

    private record Talk(ProtocolHost host) implements Protocol {

        @Override
        public Intent read(ProtocolRequest request) {
            Map<String, String> parameters = parameters(request.rawQuery());
            Application application = host.applications()
                    .byAlias(parameters.getOrDefault("application", ""))
                    .orElseThrow(() -> new ProtocolException(
                            ProtocolError.UNKNOWN_APPLICATION, "application", request.rawQuery(), "a known one"));
            if (request.path().equals("sign-out")) {
                return new Intent.SignOut(
                        application, Optional.empty(), false, Map.of("nickname", parameters.get("nickname")), Map.of());
            }
            return new Intent.SignOn(
                    application,
                    Optional.ofNullable(parameters.get("id"))
                            .map(id ->
                                    new Intent.Once(id, host.clock().instant().plus(Duration.ofMinutes(5)))),
                    false,
                    parameters.containsKey("silent"),
                    Level.PASSWORD,
                    Optional.empty(),
                    Map.of("id", parameters.getOrDefault("id", "")));
        }

        @Override
        public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
            String nickname = String.join("", signedOn.release().attributes().values("nickname"));
            return new Outcome.Granted(
                    reply(
                            request.application(),
                            "welcome=" + nickname.replace(" ", "%20") + "&to="
                                    + request.state().get("id")),
                    Map.of(),
                    Map.of("nickname", nickname));
        }

        @Override
        public Reply refuse(Intent.SignOn request, Refusal refusal) {
            return reply(request.application(), "refused=" + refusal);
        }

        @Override
        public Reply signedOut(Intent.SignOut request) {
            return reply(request.application(), "bye=");
        }

        @Override
        public Preview preview(PreviewRequest request) {
            return new Preview("welcome", Map.of(), Preview.GRANTED);
        }

        private static Reply reply(Application application, String query) {
            return new Reply.Redirect(URI.create(application.settings().required("address") + "?" + query));
        }

        private static Map<String, String> parameters(String query) {
            return Arrays.stream(query.split("&", -1))
                    .filter(pair -> pair.contains("="))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
    }

    private record Rooms(ProtocolHost host) implements Registration {

        @Override
        public List<Setting> settings() {
            return List.of(ADDRESS);
        }

        @Override
        public List<Setting> manualSettings() {
            return List.of(ADDRESS);
        }

        @Override
        public Understood understand(Submission submission) {
            if (submission instanceof Submission.Typed typed) {
                String address = typed.values().required("address");
                return new Understood(address, Make.settings("address", address), List.of(), List.of(), List.of());
            }
            throw new InvalidSettingException("document", "no-document");
        }

        @Override
        public List<Understood.Note> check(Application application) {
            return List.of();
        }

        @Override
        public List<ConnectValue> connect(Application application) {
            return List.of(new ConnectValue("sign-on-url", ConnectValue.Kind.URL, host.publicUrl() + "/chat/sign-on"));
        }
    }
}
