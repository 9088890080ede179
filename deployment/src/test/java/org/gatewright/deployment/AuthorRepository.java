package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The Maven repository of an author of plugins: it has everything that the repository of this build has, by links to it, and of our
 * own only what {@code install-plugin-artifacts.sh} puts there.
 */
final class AuthorRepository {

    private static final Path FOLDER = Path.of("target", "author-repository").toAbsolutePath();
    private static final String OURS = "gatewright";

    private AuthorRepository() {}

    /** Makes it anew. */
    static Path fresh() {
        Path usual = Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Folders.delete(FOLDER);
        try {
            Files.createDirectories(FOLDER.resolve("org").resolve(OURS));
            link(usual, FOLDER, "org");
            link(usual.resolve("org"), FOLDER.resolve("org"), OURS);
            return FOLDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to, String butNot) throws IOException {
        try (Stream<Path> folders = Files.list(from)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (!folder.endsWith(butNot)) {
                    Files.createSymbolicLink(to.resolve(folder.getFileName()), folder.toRealPath());
                }
            }
        }
    }
}
