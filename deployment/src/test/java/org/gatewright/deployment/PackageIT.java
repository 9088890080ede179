package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The archive for production machines, and what is shipped to run it. */
@TestInstance(Lifecycle.PER_CLASS)
class PackageIT {

    private static final Path PRODUCTION = Path.of("production").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "package").toAbsolutePath();
    private static final Pattern HEALTHCHECK = Pattern.compile("CMD \\[\"bash\", \"-c\", \"(.*)\"\\]");

    private Path unpacked = FOLDER;

    @BeforeAll
    void packAndUnpack() throws IOException {
        Folders.delete(FOLDER);
        run(List.of(Path.of("package.sh").toAbsolutePath().toString(), FOLDER.toString()));
        Path archive = only(FOLDER);
        run(List.of("tar", "-xzf", archive.toString(), "-C", FOLDER.toString()));
        Files.delete(archive);
        unpacked = only(FOLDER);
    }

    @Test
    void startsWithoutMavenAndSourcesAndWritesNothingBesideItsData() throws Exception {
        List<Path> before = contents(unpacked);
        int offset = Ports.freeOffset();
        String url = "http://127.0.0.1:" + (Ports.HTTP + offset);
        Path data = FOLDER.resolve("data");
        try (PostgresServer database = PostgresServer.start()) {
            // As a node, since that needs all that is packed: the driver and what makes the nodes' key
            Start start = Start.named("packed")
                    .on(database)
                    .arguments("--port-offset", Integer.toString(offset), "--data", data.toString())
                    .arguments("--cluster", "packed", "--node", "a", "--cluster-size", "1", "--public-url", url)
                    .with("GATEWRIGHT_MASTER_KEY_FILE", masterKey().toString())
                    .with("PATH", pathWithoutMaven().toString())
                    .with("HOME", "/nonexistent");
            RunScript script =
                    RunScript.untilReady(unpacked.resolve("deployment/run.sh"), start.arguments(), start.environment());
            try (script) {
                assertThat(status(url + "/login")).isIn(200, 302, 303);
                run(List.of("bash", "-c", healthcheck(Ports.MANAGEMENT + offset)));
            }
            assertThat(script.output()).endsWith("Stopping Gatewright ...");
        }
        assertThat(contents(unpacked)).isEqualTo(before);
        assertThat(data.resolve("server.pid")).doesNotExist();
    }

    @Test
    void theServiceIsAsSystemdWantsIt() throws IOException {
        String unit = Files.readString(PRODUCTION.resolve("systemd/gatewright.service"))
                .replace("/opt/gatewright/", unpacked + "/")
                .replace("/etc/gatewright/", PRODUCTION.resolve("systemd") + "/");
        Path file = Files.writeString(FOLDER.resolve("gatewright.service"), unit);

        assertThat(run(List.of("systemd-analyze", "verify", file.toString()))).isEmpty();
    }

    @Test
    void everyOptionOfTheServiceIsOne() throws IOException {
        String documented = Files.readString(Path.of("..", "docs", "operate.md"))
                + Files.readString(Path.of("..", "docs", "cluster.md"))
                + Files.readString(unpacked.resolve("deployment/run.sh"));

        try (Stream<String> lines = Files.lines(PRODUCTION.resolve("systemd/gatewright.env"))) {
            assertThat(lines.filter(line -> line.startsWith("GATEWRIGHT_")).map(line -> line.replaceAll("=.*", "")))
                    .isNotEmpty()
                    .allMatch(documented::contains, "is an option");
        }
    }

    @Test
    void theContainerRunsWhatIsInTheArchive() throws IOException {
        String file = Files.readString(PRODUCTION.resolve("container/Containerfile"));

        Matcher entry =
                Pattern.compile("ENTRYPOINT \\[\"/opt/gatewright/(.*)\"\\]").matcher(file);
        assertThat(entry.find()).as("there is an entry point").isTrue();
        assertThat(unpacked.resolve(entry.group(1))).isExecutable();
        assertThat(unpacked.getFileName().toString())
                .as("what ADD and ln expect")
                .startsWith("gatewright-");
    }

    private static String healthcheck(int port) throws IOException {
        Matcher check = HEALTHCHECK.matcher(Files.readString(PRODUCTION.resolve("container/Containerfile")));
        assertThat(check.find()).as("there is a health check").isTrue();
        return check.group(1).replace("\\\"", "\"").replace("\\\\", "\\").replace("9990", Integer.toString(port));
    }

    private static Path masterKey() throws IOException {
        Path key = FOLDER.resolve("master.key");
        return Files.writeString(key, run(List.of("openssl", "rand", "-base64", "32")));
    }

    /** A folder of everything that could be called, but Maven. */
    private static Path pathWithoutMaven() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("path"));
        for (String each : List.of("/usr/bin", "/bin", System.getProperty("java.home") + "/bin")) {
            try (Stream<Path> programs = Files.list(Path.of(each))) {
                for (Path program : programs.toList()) {
                    Path link = folder.resolve(program.getFileName());
                    if (!program.getFileName().toString().startsWith("mvn") && !Files.exists(link)) {
                        Files.deleteIfExists(link);
                        Files.createSymbolicLink(link, program);
                    }
                }
            }
        }
        return folder;
    }

    private static int status(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Objects.requireNonNull(file.getFileName())
                            .toString()
                            .startsWith("gatewright-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Runs it to its end, which must be a good one, and returns what it said. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + ": " + output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
