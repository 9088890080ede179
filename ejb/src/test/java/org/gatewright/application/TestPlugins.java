package org.gatewright.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.plugin.TestRegistries;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.SpiVersion;

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
            PluginRegistry registry = TestRegistries.of(Clock.systemUTC(), Duration.ofSeconds(1));
            registry.arrived(
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, TestPlugins.class.getClassLoader()));
            return registry.snapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
