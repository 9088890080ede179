package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path folder = server.data().resolve("plugins");
        try {
            Path copy = Files.copy(ARCHIVE, folder.resolve("cas-plugin.copying"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, folder.resolve("cas-plugin.jar"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AdminApi api = new AdminApi(server);
        Conditions.await(
                "the CAS plugin is there",
                () -> api.get("/api/v1/plugins").findValuesAsText("id").contains("cas-sign-out"));
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
