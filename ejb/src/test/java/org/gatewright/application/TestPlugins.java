package org.gatewright.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatewright.metric.TestMeters;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.setting.Settings;

/** Loads {@link TestPlugin} through the registry, as every plugin is. */
final class TestPlugins {

    private TestPlugins() {}

    /** @param folder where the plugin's archive is laid out */
    static Snapshot snapshot(Path folder) {
        try {
            Path inside = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(inside.resolve(Plugin.class.getName()), TestPlugin.class.getName());
            Files.writeString(
                    folder.resolve("META-INF/MANIFEST.MF"),
                    "Manifest-Version: 1.0\nSpi-Version: " + SpiVersion.CURRENT + "\n");
            PluginRegistry registry = new PluginRegistry(
                    protocol -> host(), Clock.systemUTC(), Duration.ofSeconds(1), TestMeters.fresh());
            registry.arrived(
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, TestPlugins.class.getClassLoader()));
            return registry.snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProtocolHost host() {
        return new ProtocolHost(
                URI.create("https://login.example.com"),
                () -> Settings.NONE,
                new ProtocolHost.Applications() {
                    @Override
                    public List<Application> byIdentifier(String identifier) {
                        return List.of();
                    }

                    @Override
                    public Optional<Application> byAlias(String alias) {
                        return Optional.empty();
                    }
                },
                new ProtocolHost.SigningKeys() {
                    @Override
                    public ProtocolHost.SigningKey active() {
                        throw new AssertionError("Nothing is signed in these tests");
                    }

                    @Override
                    public List<ProtocolHost.SigningKey> published() {
                        return List.of();
                    }
                },
                (key, until) -> true,
                new ProtocolHost.PairwiseNames() {
                    @Override
                    public Optional<String> find(Application application, Subject subject) {
                        return Optional.empty();
                    }

                    @Override
                    public String findOrCreate(Application application, Subject subject) {
                        throw new AssertionError("Nobody is named in these tests");
                    }
                },
                Clock.systemUTC());
    }
}
