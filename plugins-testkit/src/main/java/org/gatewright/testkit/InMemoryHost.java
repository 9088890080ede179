package org.gatewright.testkit;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.host.Records;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.Applications;
import org.gatewright.spi.protocol.ProtocolHost.Delegations;
import org.gatewright.spi.protocol.ProtocolHost.PairwiseNames;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;
import org.gatewright.spi.protocol.ProtocolHost.SigningKeys;
import org.gatewright.spi.setting.Settings;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The server's side of the contract in memory, whose parts a test can change while a plugin uses it. It has a key, the time of
 * {@link Make#NOW} and the address {@link Make#PUBLIC_URL} to begin with, and remembers what the cluster would.
 */
public final class InMemoryHost {

    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Map<String, Settings> ofOrganizations = new ConcurrentHashMap<>();
    private final JdbcDataSource database = new JdbcDataSource();
    private final Clock clock = new HostClock();
    private final Records records = new RecordsInMemory(clock);
    private volatile Outbound outbound = InMemoryHost::callNobody;
    private volatile Delegations delegations = (at, by, userId, authenticatedAt) -> Optional.empty();
    private volatile List<SigningKey> keys = List.of(ExampleKey.get());
    private volatile Settings initial = Settings.NONE;
    private volatile Settings settings = Settings.NONE;
    private volatile Instant now = Make.NOW;
    private volatile URI publicUrl = Make.PUBLIC_URL;

    /** A server that knows nothing yet, with an empty database of its own. */
    public InMemoryHost() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A server on which nothing is set for the plugin yet, so that its initial values hold. */
    public static InMemoryHost of(Plugin plugin) {
        InMemoryHost host = new InMemoryHost();
        host.initial = DeclaredSettings.initial(plugin.settings());
        return host.with(host.initial);
    }

    /**
     * Runs migrations of the plugin, as the server does before it asks for the extensions.
     *
     * @param files in order, such as {@code V1__entries.sql}
     */
    public InMemoryHost withTables(String... files) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String file : files) {
                statement.execute("runscript from 'classpath:META-INF/gatewright/migrations/" + file + "'");
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Registers an application, in the place of the one of that id if there is one. */
    public InMemoryHost with(Application application) {
        without(application.id());
        applications.add(application);
        return this;
    }

    /** Takes an application away, as when it is deactivated. */
    public InMemoryHost without(String applicationId) {
        applications.removeIf(known -> known.id().equals(applicationId));
        return this;
    }

    /** Publishes these keys and no others; the first is the one in use. */
    public InMemoryHost withKeys(SigningKey... published) {
        keys = List.of(published);
        return this;
    }

    /** Sets something for the whole instance: for the protocol, or for the plugin. */
    public InMemoryHost with(String key, String value) {
        return with(Make.settings(key, value));
    }

    /** Sets some things for the whole instance. */
    public InMemoryHost with(Settings values) {
        settings = settings.with(values);
        return this;
    }

    /** Sets something for the plugin in one organization, by its name or id, which has none of the instance's settings then. */
    public InMemoryHost withOrganization(String organization, String key, String value) {
        ofOrganizations.merge(organization, Make.settings(key, value), Settings::with);
        return this;
    }

    /** Lets this answer when other servers are called; nobody can be called before. */
    public InMemoryHost with(Outbound others) {
        outbound = others;
        return this;
    }

    /** Lets this decide whom applications may act for at others; nobody before. */
    public InMemoryHost with(Delegations decisions) {
        delegations = decisions;
        return this;
    }

    /** Sets the time. */
    public InMemoryHost at(Instant moment) {
        now = moment;
        return this;
    }

    /** Lets time pass. */
    public InMemoryHost after(Duration time) {
        return at(now.plus(time));
    }

    /** Gives the server another address; hosts made before keep theirs. */
    public InMemoryHost at(URI address) {
        publicUrl = address;
        return this;
    }

    /** What a plugin as a whole is given. */
    public PluginHost pluginHost() {
        return new PluginHost(publicUrl, new Chosen(), database, clock, records, request -> outbound.send(request));
    }

    /** What a protocol is given. */
    public ProtocolHost protocolHost() {
        return new ProtocolHost(
                publicUrl,
                () -> settings,
                new Registered(),
                new Keys(),
                this::firstSight,
                new Names(),
                (at, by, userId, authenticatedAt) -> delegations.signOn(at, by, userId, authenticatedAt),
                clock);
    }

    private static Outbound.Answer callNobody(Outbound.Request request) {
        throw new OutboundException(OutboundException.Reason.NOT_ALLOWED, request + ": nobody is called in this test.");
    }

    /** How many names were made for people so far that differ from application to application. */
    public int namesMade() {
        return names.size();
    }

    Instant now() {
        return now;
    }

    boolean firstSight(String key, Instant until) {
        seen.values().removeIf(end -> !end.isAfter(now));
        return seen.putIfAbsent(key, until) == null;
    }

    private final class HostClock extends Clock {

        @Override
        public ZoneId getZone() {
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
    }

    private final class Chosen implements PluginSettings {

        @Override
        public Settings instance() {
            return settings;
        }

        @Override
        public Settings organization(String nameOrId) {
            return Optional.ofNullable(ofOrganizations.get(nameOrId))
                    .map(initial::with)
                    .orElse(settings);
        }
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
            return keys;
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
