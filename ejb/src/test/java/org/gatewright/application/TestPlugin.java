package org.gatewright.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
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

/**
 * A plugin whose applications are described by a document of one line, {@code <identifier> <target>}, or by these two typed
 * by hand.
 */
public final class TestPlugin implements Plugin {

    @Override
    public String id() {
        return "test";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(
                new Factory(),
                new Mapper(),
                template("partner", false, Settings.NONE),
                template(
                        "cloud",
                        true,
                        new Settings(Map.of("identifier", "urn:cloud", "target", "https://cloud.example.com/"))));
    }

    private static ApplicationTemplate template(String id, boolean shared, Settings typed) {
        return new ApplicationTemplate(
                id,
                "test",
                shared,
                typed,
                new Settings(Map.of("color", "green")),
                List.of(new ApplicationTemplate.TemplateMapper(
                        "test-mapper", new Settings(Map.of("name", "role")), true)),
                List.of(),
                List.of(),
                0);
    }

    private static final class Factory implements ProtocolFactory {

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Protocol protocol(ProtocolHost host) {
            return new Silent();
        }

        @Override
        public Registration registration(ProtocolHost host) {
            return new OneLine();
        }
    }

    private static final class OneLine implements Registration {

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.of("target", Setting.Type.URL).mandatory(),
                    Setting.of("color", Setting.Type.TEXT)
                            .oneOf("red", "green", "blue")
                            .withInitial("red"),
                    Setting.of("secret", Setting.Type.SECRET));
        }

        @Override
        public List<Setting> manualSettings() {
            return List.of(
                    Setting.of("identifier", Setting.Type.TEXT).mandatory(),
                    Setting.of("target", Setting.Type.URL).mandatory());
        }

        @Override
        public Understood understand(Submission submission) {
            if (submission instanceof Submission.Typed typed) {
                return understood(
                        typed.values().required("identifier"), typed.values().required("target"));
            }
            Submission.Document document = (Submission.Document) submission;
            String[] words = StandardCharsets.UTF_8
                    .decode(document.content().duplicate())
                    .toString()
                    .split(" ", -1);
            if (words.length != 2) {
                throw new InvalidSettingException(
                        "document", "not-two-words", Map.of("words", Integer.toString(words.length)));
            }
            return understood(words[0], words[1]);
        }

        private static Understood.Note likesBlue() {
            return new Understood.Note("likes-blue", Map.of(), new Settings(Map.of("color", "blue")));
        }

        private static Understood understood(String identifier, String target) {
            return new Understood(
                    identifier,
                    new Settings(Map.of("target", target)),
                    List.of(new Understood.Fact("target", target, "")),
                    target.endsWith("/blue") ? List.of(likesBlue()) : List.of(),
                    List.of());
        }

        @Override
        public List<Understood.Note> check(Application application) {
            if (application.settings().required("target").endsWith("/forbidden")) {
                throw new InvalidSettingException("target", "forbidden");
            }
            return application.settings().flag("secret")
                    ? List.of(new Understood.Note("weak-secret", Map.of()))
                    : List.of();
        }

        @Override
        public List<ConnectValue> connect(Application application) {
            return List.of();
        }
    }

    private static final class Mapper implements AttributeMapperFactory {

        @Override
        public String id() {
            return "test-mapper";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("name", Setting.Type.TEXT).mandatory(), Setting.of("key", Setting.Type.SECRET));
        }

        @Override
        public AttributeMapper create(Settings settings) {
            if (settings.required("name").equals("reserved")) {
                throw new InvalidSettingException("name", "reserved");
            }
            return AttributeMapper.UNCHANGED;
        }
    }

    /** A protocol that is registered and never spoken. */
    private static final class Silent implements Protocol {

        @Override
        public Intent read(ProtocolRequest request) {
            throw nobodySignsOn();
        }

        @Override
        public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
            throw nobodySignsOn();
        }

        @Override
        public Reply refuse(Intent.SignOn request, Refusal refusal) {
            throw nobodySignsOn();
        }

        @Override
        public Reply signedOut(Intent.SignOut request) {
            throw nobodySignsOn();
        }

        @Override
        public Preview preview(PreviewRequest request) {
            throw nobodySignsOn();
        }

        private static AssertionError nobodySignsOn() {
            return new AssertionError("Nobody signs on in these tests");
        }
    }
}
