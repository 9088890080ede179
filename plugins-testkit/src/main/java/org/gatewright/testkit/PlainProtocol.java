package org.gatewright.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Application;
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

/**
 * A protocol without any protection, for the tests of plugins that have none of their own: it carries mappers and rules through a
 * whole sign-on. An application is registered by its {@code address}, asks by {@link #signOn}, and is answered at its address:
 * {@code ?person=<user name>} or {@code ?refused=<refusal>}.
 */
public final class PlainProtocol implements Plugin {

    /** Of the plugin and of its protocol. */
    public static final String ID = "plain";

    private static final Setting ADDRESS =
            Setting.of("address", Setting.Type.URL).mandatory();
    private static final Duration LIFE_OF_A_REQUEST = Duration.ofMinutes(5);

    /** With nothing to set. */
    public PlainProtocol() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Factory());
    }

    /** What an administrator types to register an application. */
    public static Submission at(String address) {
        return Make.typed(ADDRESS.key(), address);
    }

    /**
     * A request for a sign-on.
     *
     * @param alias of the application that asks
     * @param id of the request, another one each time
     */
    public static ProtocolRequest signOn(String alias, String id) {
        return Make.get("sign-on", "application", alias, "id", id);
    }

    /** A request for a sign-on that must not show anything to the person. */
    public static ProtocolRequest silentSignOn(String alias, String id) {
        return Make.get("sign-on", "application", alias, "id", id, "silent", "true");
    }

    /** A request to end the sessions of a person. */
    public static ProtocolRequest signOut(String alias, String person) {
        return Make.get("sign-out", "application", alias, "person", person);
    }

    private record Factory() implements ProtocolFactory {

        @Override
        public String id() {
            return ID;
        }

        @Override
        public Protocol protocol(ProtocolHost host) {
            return new Speaking(host);
        }

        @Override
        public Registration registration(ProtocolHost host) {
            return new Addresses(host);
        }
    }

    private record Speaking(ProtocolHost host) implements Protocol {

        @Override
        public Intent read(ProtocolRequest request) {
            Map<String, String> parameters = parameters(request.rawQuery());
            String alias = needed(parameters, "application");
            Application application = host.applications()
                    .byAlias(alias)
                    .orElseThrow(() -> new ProtocolException(
                            ProtocolError.UNKNOWN_APPLICATION, "application", alias, "a registered one"));
            if (request.path().equals("sign-out")) {
                Map<String, String> subject = Map.of("person", needed(parameters, "person"));
                return new Intent.SignOut(application, Optional.empty(), false, subject, Map.of());
            }
            String id = needed(parameters, "id");
            return new Intent.SignOn(
                    application,
                    Optional.of(new Intent.Once(id, host.clock().instant().plus(LIFE_OF_A_REQUEST))),
                    false,
                    parameters.containsKey("silent"),
                    Level.PASSWORD,
                    Optional.empty(),
                    Map.of("id", id));
        }

        @Override
        public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
            String person = signedOn.subject().userName();
            return new Outcome.Granted(
                    reply(request.application(), "person=" + URLEncoder.encode(person, StandardCharsets.UTF_8)),
                    Map.of(
                            "plain.request",
                            Objects.requireNonNull(request.state().get("id"))),
                    Map.of("person", person));
        }

        @Override
        public Reply refuse(Intent.SignOn request, Refusal refusal) {
            return reply(request.application(), "refused=" + refusal);
        }

        @Override
        public Reply signedOut(Intent.SignOut request) {
            return reply(request.application(), "signed-out=true");
        }

        @Override
        public Preview preview(PreviewRequest request) {
            return new Preview(request.signedOn().release().toString(), Map.of(), Preview.GRANTED);
        }

        private static Reply reply(Application application, String query) {
            return new Reply.Redirect(URI.create(application.settings().required(ADDRESS.key()) + "?" + query));
        }

        private static String needed(Map<String, String> parameters, String name) {
            String value = parameters.get(name);
            if (value == null || value.isEmpty()) {
                throw new ProtocolException(ProtocolError.MALFORMED_REQUEST, name, "", "a value");
            }
            return value;
        }

        private static Map<String, String> parameters(String query) {
            return Arrays.stream(query.split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(
                            pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                            (first, second) -> first));
        }
    }

    private record Addresses(ProtocolHost host) implements Registration {

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
                String address = typed.values().required(ADDRESS.key());
                return new Understood(address, Make.settings(ADDRESS.key(), address), List.of(), List.of(), List.of());
            }
            throw new InvalidSettingException("document", "no-document");
        }

        @Override
        public List<Understood.Note> check(Application application) {
            return List.of();
        }

        @Override
        public List<ConnectValue> connect(Application application) {
            return List.of(new ConnectValue("sign-on-url", ConnectValue.Kind.URL, host.publicUrl() + "/plain/sign-on"));
        }
    }
}
