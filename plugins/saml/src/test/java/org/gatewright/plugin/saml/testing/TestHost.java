package org.gatewright.plugin.saml.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;
import org.gatewright.spi.setting.Settings;

/** The server as a plugin sees it, at one moment and with a few applications. */
public final class TestHost {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final URI PUBLIC_URL = URI.create("https://idp.example.com");

    private TestHost() {}

    public static ProtocolHost with(Application... applications) {
        return at(PUBLIC_URL, Settings.NONE, applications);
    }

    public static ProtocolHost at(URI publicUrl, Settings instance, Application... applications) {
        return new ProtocolHost(
                publicUrl,
                () -> instance,
                new InMemoryApplications(List.of(applications)),
                new OneKey(TestKey.rsa("idp")),
                seenOnce(),
                new InMemoryNames(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ProtocolHost.SeenOnce seenOnce() {
        Set<String> seen = new HashSet<>();
        return (key, until) -> seen.add(key);
    }

    private record InMemoryApplications(List<Application> all) implements ProtocolHost.Applications {

        @Override
        public List<Application> byIdentifier(String identifier) {
            return all.stream()
                    .filter(application -> application.identifier().equals(identifier))
                    .toList();
        }

        @Override
        public Optional<Application> byAlias(String alias) {
            return all.stream()
                    .filter(application -> application.alias().equals(alias))
                    .findFirst();
        }
    }

    private record OneKey(TestKey key) implements ProtocolHost.SigningKeys {

        @Override
        public SigningKey active() {
            return new SigningKey(key.privateKey(), key.certificate());
        }

        @Override
        public List<SigningKey> published() {
            return List.of(active());
        }
    }

    private static final class InMemoryNames implements ProtocolHost.PairwiseNames {

        private final Map<String, String> names = new HashMap<>();

        @Override
        public Optional<String> find(Application application, Subject subject) {
            return Optional.ofNullable(names.get(application.id() + ' ' + subject.id()));
        }

        @Override
        public String findOrCreate(Application application, Subject subject) {
            return names.computeIfAbsent(application.id() + ' ' + subject.id(), key -> "name-" + names.size());
        }
    }
}
