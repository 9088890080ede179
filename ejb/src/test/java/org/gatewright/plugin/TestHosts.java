package org.gatewright.plugin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.host.OutboundException.Reason;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.host.Records;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.h2.jdbcx.JdbcDataSource;

/** A server that has nothing yet: no applications, no keys, nothing set. */
public final class TestHosts implements Hosts {

    private static final URI PUBLIC_URL = URI.create("https://login.example.com");

    @Override
    public PluginHost plugin(String id, List<Setting> declared, ClassLoader loader) {
        return new PluginHost(
                PUBLIC_URL,
                PluginSettings.of(Settings.NONE),
                new JdbcDataSource(),
                Clock.systemUTC(),
                new NoRecords(),
                request -> {
                    throw new OutboundException(Reason.NOT_ALLOWED, "Nobody is called by these tests.");
                });
    }

    @Override
    public ProtocolHost protocol(String id) {
        return new ProtocolHost(
                PUBLIC_URL,
                () -> Settings.NONE,
                new NoApplications(),
                new NoKeys(),
                (key, until) -> true,
                new NoNames(),
                (at, by, userId, authenticatedAt) -> Optional.empty(),
                Clock.systemUTC());
    }

    private static final class NoRecords implements Records {

        @Override
        public void put(String key, Map<String, String> values, Instant until) {
            throw new AssertionError("Nothing is kept in these tests");
        }

        @Override
        public boolean putIfAbsent(String key, Map<String, String> values, Instant until) {
            throw new AssertionError("Nothing is kept in these tests");
        }

        @Override
        public Optional<Map<String, String>> find(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Map<String, String>> take(String key) {
            return Optional.empty();
        }
    }

    private static final class NoApplications implements ProtocolHost.Applications {

        @Override
        public List<Application> byIdentifier(String identifier) {
            return List.of();
        }

        @Override
        public Optional<Application> byAlias(String alias) {
            return Optional.empty();
        }
    }

    private static final class NoKeys implements ProtocolHost.SigningKeys {

        @Override
        public ProtocolHost.SigningKey active() {
            throw new AssertionError("Nothing is signed in these tests");
        }

        @Override
        public List<ProtocolHost.SigningKey> published() {
            return List.of();
        }
    }

    private static final class NoNames implements ProtocolHost.PairwiseNames {

        @Override
        public Optional<String> find(Application application, Subject subject) {
            return Optional.empty();
        }

        @Override
        public String findOrCreate(Application application, Subject subject) {
            throw new AssertionError("Nobody is named in these tests");
        }
    }
}
