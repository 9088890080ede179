package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server as an operator has it: {@code deployment/run.sh} in a process of its own, on ports and a data folder of its own. Closing
 * it stops the server as Ctrl-C would.
 */
public final class GatewrightServer implements AutoCloseable {

    private static final Path FOLDERS = Path.of("target", "servers").toAbsolutePath();

    private Start start;
    private final Path data;
    private final int offset;
    private @Nullable RunScript script;

    private GatewrightServer(Start start, int offset) {
        this.start = start;
        this.data = FOLDERS.resolve(start.name());
        this.offset = offset;
        Folders.delete(data);
    }

    /** Returns when the server is ready; the data folder is empty before. */
    public static GatewrightServer start(Start start) {
        GatewrightServer server = notYet(start);
        server.begin();
        return server;
    }

    /** A server that {@link #begin} starts; the data folder is empty. */
    static GatewrightServer notYet(Start start) {
        return notYet(start, Ports.freeOffset());
    }

    /** The same, on ports that were found before. */
    static GatewrightServer notYet(Start start, int offset) {
        return new GatewrightServer(start, offset);
    }

    /** Starts it in another way, from the next time on. */
    void become(UnaryOperator<Start> change) {
        start = change.apply(start);
    }

    /** Starts it on the data that is there, and returns when it is ready. */
    void begin() {
        script = run();
    }

    /** Starts it on data that it can't use, and returns what it said. */
    List<String> refusal() {
        try (RunScript refused = new RunScript(start.script(), arguments(), start.environment())) {
            if (refused.awaitEnd() == 0) {
                throw new AssertionError(start.name() + " ended as if nothing were wrong");
            }
            return refused.output();
        }
    }

    /** The address that browsers and applications use, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + (Ports.HTTP + offset);
    }

    /**
     * An address of the server.
     *
     * @param path with a slash in front
     */
    public URI uri(String path) {
        return URI.create(url() + path);
    }

    /**
     * An address of the management interface, such as {@code /health}.
     *
     * @param path with a slash in front
     */
    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + (Ports.MANAGEMENT + offset) + path);
    }

    public Path data() {
        return data;
    }

    /** What {@code run.sh} has printed since the last start. */
    public List<String> output() {
        return running().output();
    }

    public long pid() {
        return number(data.resolve("server.pid"));
    }

    /** Stops it and starts it again on the same data and ports. */
    public void restart() {
        close();
        begin();
    }

    /** Ends the server without warning, and starts it again on the same data and ports. */
    public void crash() {
        kill();
        begin();
    }

    /** Ends the server without warning. */
    void kill() {
        RunScript ended = running();
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
        ended.awaitEnd();
        script = null;
    }

    /** Lets it hang as it is, connections and all, until {@link #goOn}. */
    void hang() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it has logged since the data folder was made. */
    String log() {
        try {
            return Files.readString(data.resolve("log").resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was started and neither stopped nor killed since. */
    boolean isRunning() {
        return script != null;
    }

    /** Stops it, if it runs. */
    @Override
    public void close() {
        if (script != null) {
            script.close();
            script = null;
        }
    }

    private RunScript running() {
        return Objects.requireNonNull(script, () -> start.name() + " does not run");
    }

    private RunScript run() {
        return RunScript.untilReady(start.script(), arguments(), start.environment());
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("--port-offset", Integer.toString(offset), "--data", data.toString()));
        arguments.addAll(start.arguments());
        return arguments;
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
