package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The management of a running server, as an operator has it: {@code jboss-cli.sh} of the WildFly that it runs on. */
final class JBossCli {

    private static final String HOME = "-Djboss.home.dir=";

    private final GatewrightServer server;

    JBossCli(GatewrightServer server) {
        this.server = server;
    }

    /** Runs commands one after the other, and stops at the first that fails. */
    void run(List<String> commands) {
        try {
            Path script = Files.createTempFile("commands", ".cli");
            Path output = Files.createTempFile("commands", ".txt");
            try {
                Files.write(script, commands);
                int status = new ProcessBuilder(
                                home().resolve("bin/jboss-cli.sh").toString(),
                                "--connect",
                                "--controller=127.0.0.1:"
                                        + server.management("/").getPort(),
                                "--file=" + script)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
                if (status != 0) {
                    throw new AssertionError("jboss-cli.sh ended with " + status + ": " + Files.readString(output));
                }
            } finally {
                Files.delete(script);
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path home() throws IOException {
        Path arguments = Path.of("/proc", Long.toString(server.pid()), "cmdline");
        return Stream.of(Files.readString(arguments, StandardCharsets.UTF_8).split("\0"))
                .filter(argument -> argument.startsWith(HOME))
                .map(argument -> Path.of(argument.substring(HOME.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server does not say where its WildFly is"));
    }
}
