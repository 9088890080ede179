package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Nodes on this machine that share a database, a master key and an address. Closing it stops them. */
final class Cluster implements AutoCloseable {

    /** The address that people and applications use; nobody listens there, as the tests choose a node for each step. */
    static final String URL = "http://id.example.com";

    private final String name;
    private final PostgresServer database = PostgresServer.start();
    private final List<GatewrightServer> nodes;

    /** Starts that many nodes at the same moment, on an empty database, and returns when all are ready. */
    Cluster(String name, int size) {
        this.name = name;
        Path key = masterKey(name);
        this.nodes = IntStream.range(0, size)
                .mapToObj(i -> GatewrightServer.notYet(start("node-" + i, key)))
                .toList();
        begin();
    }

    GatewrightServer node(int number) {
        return nodes.get(number);
    }

    List<GatewrightServer> nodes() {
        return nodes;
    }

    /** Starts the nodes that don't run, at the same moment. */
    void begin() {
        CompletableFuture.allOf(nodes.stream()
                        .filter(node -> !node.isRunning())
                        .map(node -> CompletableFuture.runAsync(node::begin))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        nodes.forEach(GatewrightServer::close);
        database.close();
    }

    private Start start(String node, Path key) {
        return Start.named(name + "-" + node)
                .on(database)
                .arguments("--cluster", name, "--node", node, "--public-url", URL)
                .with("GATEWRIGHT_JAVA_OPTS", "-Xms256m -Xmx768m")
                .with("GATEWRIGHT_MASTER_KEY_FILE", key.toString());
    }

    private static Path masterKey(String name) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            return Files.writeString(
                    folder.resolve(name + ".key"), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
