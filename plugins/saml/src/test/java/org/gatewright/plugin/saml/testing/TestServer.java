package org.gatewright.plugin.saml.testing;

import java.net.URI;
import java.time.Instant;
import org.gatewright.plugin.saml.SamlPlugin;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;
import org.gatewright.spi.registration.Registration;
import org.gatewright.testkit.InMemoryHost;
import org.gatewright.testkit.Make;

/** A server in memory that speaks SAML, whose parts a test can change while it runs. */
public final class TestServer {

    public static final URI PUBLIC_URL = URI.create("https://idp.example.com");
    public static final String ENTITY_ID = "https://idp.example.com/saml/v2/metadata";
    public static final Instant NOW = Make.NOW;

    private final InMemoryHost host = new InMemoryHost().at(PUBLIC_URL);

    /** Of the size that the product makes. */
    public static TestKey key() {
        return TestKey.rsa("idp", 3_072);
    }

    /** With the usual key. */
    public TestServer() {
        host.withKeys(key().signing());
    }

    public TestServer with(Application application) {
        host.with(application);
        return this;
    }

    /** The first is the one in use. */
    public TestServer withKeys(SigningKey... published) {
        host.withKeys(published);
        return this;
    }

    /** A setting of the whole instance. */
    public TestServer with(String key, String value) {
        host.with(key, value);
        return this;
    }

    public TestServer at(Instant instant) {
        host.at(instant);
        return this;
    }

    public TestServer at(URI address) {
        host.at(address);
        return this;
    }

    public Protocol protocol() {
        return factory().protocol(host());
    }

    public Registration registration() {
        return factory().registration(host());
    }

    private ProtocolFactory factory() {
        return (ProtocolFactory) new SamlPlugin().extensions(host.pluginHost()).get(0);
    }

    public int namesMade() {
        return host.namesMade();
    }

    public ProtocolHost host() {
        return host.protocolHost();
    }
}
