package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Maven repository with the artifacts for authors of plugins as they are in these sources. Everything else in it is this
 * machine's own, by links; what is installed there of ours stays out.
 */
final class MavenRepository {

    private static final Path OWN = Path.of(System.getProperty("user.home"), ".m2", "repository");

    private final Path folder;

    private MavenRepository(Path folder) {
        this.folder = folder;
    }

    /** Builds the artifacts and puts them into a new repository. */
    static MavenRepository withArtifacts() {
        Path folder = Path.of("target", "plugin-repository").toAbsolutePath();
        try {
            // The links alone, not what they lead to
            Folders.delete(folder);
            Files.createDirectories(folder.resolve("org"));
            link(OWN, folder, Set.of("org"));
            link(OWN.resolve("org"), folder.resolve("org"), Set.of("gatewright"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path here = Path.of("").toAbsolutePath();
        Programs.run(here, List.of(here.resolve("install-plugin-artifacts.sh").toString(), folder.toString()));
        return new MavenRepository(folder);
    }

    /** Runs Maven on a project outside these sources, and returns when it has ended well. */
    void maven(Path project, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of("mvn", "-B", "-q", "-Dstyle.color=never", "-Dmaven.repo.local=" + folder),
                        Stream.of(arguments))
                .toList();
        Programs.run(project, command);
    }

    private static void link(Path from, Path to, Set<String> but) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                if (!but.contains(child.getFileName().toString())) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child);
                }
            }
        }
    }
}
