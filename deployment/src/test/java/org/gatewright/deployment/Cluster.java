package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Nodes on this machine that share a database, a master key and an address. Closing it stops them. */
final class Cluster implements AutoCloseable {

    /** The address that people and applications use; nobody listens there, as the tests choose a node for each step. */
    static final String URL = "http://id.example.com";

    private final PostgresServer database = PostgresServer.start();
    private final String name;
    private final Path key;
    private final String peers;
    private final List<GatewrightServer> nodes;

    /** Changes how a node is started. */
    interface Own {

        Own NOTHING = (start, number, peers) -> start;

        /**
         * How this node is started.
         *
         * @param start how the others are
         * @param peers addresses of all nodes, as {@code --peers} takes them
         */
        Start start(Start start, int number, String peers);
    }

    /** Starts that many nodes at the same moment, on an empty database, and returns when all are ready. */
    Cluster(String name, int size) {
        this(name, size, Own.NOTHING);
    }

    /** The same, each node in a way of its own. */
    Cluster(String name, int size, Own own) {
        this.name = name;
        this.key = masterKey(name);
        int[] offsets = IntStream.range(0, size).map(i -> Ports.freeOffset()).toArray();
        this.peers = IntStream.range(0, size)
                .mapToObj(i -> Addresses.ofNode(i) + "[" + (Ports.CLUSTER + offsets[i]) + "]")
                .collect(Collectors.joining(","));
        this.nodes = IntStream.range(0, size)
                .mapToObj(i -> GatewrightServer.notYet(own.start(start(i, size), i, peers), offsets[i]))
                .toList();
        begin();
    }

    GatewrightServer node(int number) {
        return nodes.get(number);
    }

    List<GatewrightServer> nodes() {
        return nodes;
    }

    PostgresServer database() {
        return database;
    }

    /** Starts the nodes that don't run, at the same moment, and returns when all are together. */
    void begin() {
        CompletableFuture.allOf(nodes.stream()
                        .filter(node -> !node.isRunning())
                        .map(node -> CompletableFuture.runAsync(node::begin))
                        .toArray(CompletableFuture[]::new))
                .join();
        String all = nodes.size() + " of " + nodes.size();
        Conditions.await("all nodes are together", () -> nodes.stream()
                .map(node -> Health.of(node, "ready").data("cluster").get("view"))
                .allMatch(view -> view.asText().equals(all)));
    }

    @Override
    public void close() {
        nodes.forEach(GatewrightServer::close);
        database.close();
    }

    /** How one more node of that name would start, which is told where the others are. */
    Start another(String node) {
        return start(node, nodes.size())
                .on(database)
                .arguments("--peers", peers)
                .with("GATEWRIGHT_CLUSTER_BIND", Addresses.ofNode(nodes.size()));
    }

    private Start start(int number, int size) {
        return start("node-" + number, size)
                .onDatabase(database.url(number))
                .with("GATEWRIGHT_CLUSTER_BIND", Addresses.ofNode(number));
    }

    private Start start(String node, int size) {
        return Start.named(name + "-" + node)
                .arguments("--cluster", name, "--node", node, "--cluster-size", Integer.toString(size))
                .arguments("--public-url", URL)
                .with("GATEWRIGHT_JAVA_OPTS", "-Xms256m -Xmx768m")
                .with("GATEWRIGHT_MASTER_KEY_FILE", key.toString());
    }

    /** A new one, in a file. */
    static Path masterKey(String name) {
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
