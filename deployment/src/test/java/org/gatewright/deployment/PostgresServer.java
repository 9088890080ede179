package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A PostgreSQL of its own with one empty database, from the packages of Debian. It refuses to run as root, so root lends it a user. */
public final class PostgresServer implements AutoCloseable {

    static final String USER = "gatewright";
    static final String PASSWORD = "gatewright-test";

    private static final int NODES = 3;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("gatewright-postgres");
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            PostgresServer server = new PostgresServer(folder, Ports.freePort());
            if (isRoot()) {
                run(List.of("chown", "-R", "postgres", folder.toString()));
            }
            server.tool(
                    "initdb", "-U", USER, "--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--no-sync");
            server.resume();
            server.sql("postgres", "create database gatewright");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url("127.0.0.1", "gatewright");
    }

    /** The same, on a way of this node's own that a {@link Firewall} can cut. */
    String url(int node) {
        return url(Addresses.ofDatabase(node), "gatewright");
    }

    /** Ends it as an operator does for a moment; connections break. */
    void pause() {
        tool("pg_ctl", "-m", "fast", "-w", "stop");
    }

    /** Starts it again on the same data and port. */
    void resume() {
        tool("pg_ctl", "-l", folder.resolve("log").toString(), "-w", "-o", options(), "start");
    }

    /** Lets it answer nobody, with all connections open, as on a machine that has too much to do. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** Writes the database into a file, while it is used. */
    void dump(Path file) {
        run(List.of(
                "pg_dump",
                "--format=custom",
                "--exclude-table-data=cluster_nodes",
                "--file=" + file,
                address("gatewright")));
    }

    /** Replaces the database by what is in the file; nobody may use it meanwhile. */
    void restore(Path file) {
        sql("postgres", "drop database gatewright");
        sql("postgres", "create database gatewright");
        run(List.of("pg_restore", "--exit-on-error", "--dbname=" + address("gatewright"), file.toString()));
    }

    @Override
    public void close() {
        pause();
        Folders.delete(folder);
    }

    /** Takes out the sessions of a cluster. */
    void forgetSessions() {
        sql("gatewright", "delete from kept_entries");
    }

    /** Runs a script as somebody who may do nothing, in an empty database. */
    void runPowerless(Path script) {
        sql("postgres", "create role powerless");
        sql("postgres", "create database empty");
        run(List.of(
                "psql",
                address("empty"),
                "-v",
                "ON_ERROR_STOP=1",
                "-qc",
                "set role powerless",
                "-f",
                script.toAbsolutePath().toString()));
    }

    /** Fails if one of the indexes is not there. */
    void hasIndexes(String... names) {
        for (String name : names) {
            sql("gatewright", "select '" + name + "'::regclass");
        }
    }

    private void sql(String database, String statement) {
        run(List.of("psql", address(database), "-qc", statement));
    }

    /** As the tools of PostgreSQL take it. */
    private String address(String database) {
        return url("127.0.0.1", database).substring("jdbc:".length()) + "?user=" + USER + "&password=" + PASSWORD;
    }

    private String url(String host, String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private String options() {
        String addresses = Stream.concat(
                        Stream.of("127.0.0.1"), IntStream.range(0, NODES).mapToObj(Addresses::ofDatabase))
                .collect(Collectors.joining(","));
        return "-p " + port + " -c listen_addresses=" + addresses + " -c fsync=off -c unix_socket_directories="
                + folder;
    }

    private void signal(String name) {
        try {
            long postmaster =
                    Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                            .get(0)
                            .strip());
            ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
            run(Stream.concat(
                            Stream.of("kill", "-" + name),
                            Stream.concat(Stream.of(first), first.descendants())
                                    .map(process -> Long.toString(process.pid())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tool(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of(
                newest().resolve(name).toString(), "-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static Path newest() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparing(
                            path -> Integer.valueOf(path.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not installed; deployment/test.sh does it", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) {
        try {
            Path log = Files.createTempFile("gatewright-postgres", ".log");
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + ":\n" + Files.readString(log));
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
