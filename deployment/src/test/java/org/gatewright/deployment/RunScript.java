package org.gatewright.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of {@code deployment/run.sh}. Ends with the tests at the latest. */
final class RunScript implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(6);
    private static final Duration TO_STOP = Duration.ofMinutes(2);

    private static final String JAVA_OPTS = "GATEWRIGHT_JAVA_OPTS";

    /** These servers live for minutes, in which the second compiler would only take the processors from what is tested. */
    private static final String QUICK = " -XX:TieredStopAtLevel=1";

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read, "run.sh");
    private final Thread atExit;

    RunScript(List<String> arguments, Map<String, String> environment) {
        this(Start.OURS, arguments, environment);
    }

    RunScript(Path file, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge(JAVA_OPTS, "-Xms256m -Xmx1g" + QUICK, (given, usual) -> given + QUICK);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        atExit = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(atExit);
        reader.setDaemon(true);
        reader.start();
    }

    static RunScript untilReady(Path file, List<String> arguments, Map<String, String> environment) {
        RunScript script = new RunScript(file, arguments, environment);
        if (!script.isReady()) {
            script.close();
            throw new IllegalStateException("The server did not start:\n" + String.join("\n", script.output));
        }
        return script;
    }

    List<String> output() {
        return List.copyOf(output);
    }

    /** Waits until it has ended by itself, and returns its exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("run.sh did not end:\n" + String.join("\n", output));
            }
            reader.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return process.exitValue();
    }

    /** As Ctrl-C. The process itself would close what it is still to say. */
    @Override
    public void close() {
        process.toHandle().destroy();
        awaitEnd();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private boolean isReady() {
        try {
            return ready.get(TO_START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("Ctrl-C stops it")) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
