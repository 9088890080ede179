package org.gatewright.plugin.saml.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.plugin.saml.SamlPlugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.Applications;
import org.gatewright.spi.protocol.ProtocolHost.PairwiseNames;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;
import org.gatewright.spi.protocol.ProtocolHost.SigningKeys;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Settings;

/** A server's side of the contract in memory, whose parts a test can change while it runs. */
public final class TestServer {

    public static final URI PUBLIC_URL = URI.create("https://idp.example.com");
    public static final String ENTITY_ID = "https://idp.example.com/saml/v2/metadata";
    /** Not a whole second, as no moment is. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    private final List<Application> applications = new ArrayList<>();
    private final List<SigningKey> keys = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private Settings settings = Settings.NONE;
    private Instant now = NOW;
    private URI publicUrl = PUBLIC_URL;

    /** Of the size that the product makes. */
    public static TestKey key() {
        return TestKey.rsa("idp", 3_072);
    }

    /** With the usual key. */
    public TestServer() {
        keys.add(key().signing());
    }

    public TestServer with(Application application) {
        applications.removeIf(known -> known.id().equals(application.id()));
        applications.add(application);
        return this;
    }

    /** The first is the one in use. */
    public TestServer withKeys(SigningKey... published) {
        keys.clear();
        keys.addAll(List.of(published));
        return this;
    }

    /** A setting of the whole instance. */
    public TestServer with(String key, String value) {
        settings = settings.with(key, value);
        return this;
    }

    public TestServer at(Instant instant) {
        now = instant;
        return this;
    }

    public TestServer at(URI address) {
        publicUrl = address;
        return this;
    }

    public Protocol protocol() {
        return factory().protocol(host());
    }

    public Registration registration() {
        return factory().registration(host());
    }

    private ProtocolFactory factory() {
        return (ProtocolFactory) new SamlPlugin()
                .extensions(new PluginHost(publicUrl, PluginSettings.of(Settings.NONE), clock()))
                .get(0);
    }

    public int namesMade() {
        return names.size();
    }

    public ProtocolHost host() {
        return new ProtocolHost(
                publicUrl,
                () -> settings,
                new Registered(),
                new Keys(),
                (key, until) -> seen.add(key),
                new Names(),
                clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private final class Registered implements Applications {

        @Override
        public List<Application> byIdentifier(String identifier) {
            return applications.stream()
                    .filter(application -> application.identifier().equals(identifier))
                    .toList();
        }

        @Override
        public Optional<Application> byAlias(String alias) {
            return applications.stream()
                    .filter(application -> application.alias().equals(alias))
                    .findFirst();
        }
    }

    private final class Keys implements SigningKeys {

        @Override
        public SigningKey active() {
            return keys.get(0);
        }

        @Override
        public List<SigningKey> published() {
            return List.copyOf(keys);
        }
    }

    private final class Names implements PairwiseNames {

        @Override
        public Optional<String> find(Application application, Subject subject) {
            return Optional.ofNullable(names.get(key(application, subject)));
        }

        @Override
        public String findOrCreate(Application application, Subject subject) {
            return names.computeIfAbsent(key(application, subject), key -> "pairwise-" + names.size());
        }

        private static String key(Application application, Subject subject) {
            return application.id() + ' ' + subject.id();
        }
    }
}
