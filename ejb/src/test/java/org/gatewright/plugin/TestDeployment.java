package org.gatewright.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.spi.Plugin;

/** A deployment with plugins in it, as a folder that a class loader of its own reads. */
final class TestDeployment implements AutoCloseable {

    final URLClassLoader loader;
    private final Path folder;

    private TestDeployment(Path folder) throws IOException {
        this.folder = folder;
        this.loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Plugin.class.getClassLoader());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static TestDeployment of(Path folder, String spiVersion, Class<? extends Plugin>... plugins) throws IOException {
        return of(folder, spiVersion, Stream.of(plugins).map(Class::getName).toList());
    }

    static TestDeployment of(Path folder, String spiVersion, List<String> plugins) throws IOException {
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.createDirectories(folder.resolve("META-INF/gatewright"));
        write(
                folder.resolve("META-INF/services/" + Plugin.class.getName()),
                "# ours\n" + String.join("\n", plugins) + "\n");
        Map<String, String> manifest = spiVersion.isEmpty()
                ? Map.of("Manifest-Version", "1.0")
                : Map.of("Spi-Version", spiVersion, "Plugin-Version", "2.1", "Implementation-Vendor", "Example");
        write(
                folder.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\n"
                        + manifest.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("Manifest-Version"))
                                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
        return new TestDeployment(folder);
    }

    TestDeployment withTexts(String file, String content) throws IOException {
        write(folder.resolve("META-INF/gatewright/" + file), content);
        return this;
    }

    TestDeployment withIcon(String file, byte[] content) throws IOException {
        Files.write(folder.resolve("META-INF/gatewright/" + file), content);
        return this;
    }

    private static void write(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
