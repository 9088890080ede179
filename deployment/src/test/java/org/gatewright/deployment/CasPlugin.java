package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example of a protocol, built as somebody outside builds it, from a copy that is elsewhere. */
final class CasPlugin {

    private static final Path SOURCES =
            Path.of("..", "examples", "cas-plugin").toAbsolutePath().normalize();
    private static final Path COPY = Path.of("target", "examples", "cas-plugin").toAbsolutePath();
    private static final Path ARCHIVE = COPY.resolve("target").resolve("cas-plugin.jar");

    private static boolean built;

    private CasPlugin() {}

    /** Puts the plugin into a server that runs, and returns when it is there. */
    static void install(GatewrightServer server) {
        build();
        ServerPlugins plugins = new ServerPlugins(server);
        try {
            plugins.put(ARCHIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Conditions.await("the CAS plugin is there", () -> plugins.find("cas").isPresent());
    }

    private static synchronized void build() {
        if (built) {
            return;
        }
        Folders.delete(COPY);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(SOURCES.resolve("target")))
                    .toList();
            for (Path file : sources) {
                Path copy = COPY.resolve(SOURCES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MavenRepository.withArtifacts().maven(COPY, "package");
        built = true;
    }
}
