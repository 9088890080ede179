package org.gatewright.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A person's shell, which remembers from one command to the next where it stands and what it was told. */
final class Shell implements AutoCloseable {

    private static final String END = "--- end of the commands, status ";

    private final Process process;
    private final Writer input;
    private final BufferedReader output;

    /** Begins in a folder. */
    Shell(Path folder, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        input = process.outputWriter(StandardCharsets.UTF_8);
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Runs commands, and returns what they printed.
     *
     * @throws AssertionError if the last of them failed
     */
    String run(String commands) {
        StringBuilder printed = new StringBuilder();
        try {
            input.write(commands + "\nprintf '\\n" + END + "%s\\n' $?\n");
            input.flush();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(END)) {
                    if (line.equals(END + "0")) {
                        return printed.toString();
                    }
                    break;
                }
                printed.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("These commands failed:\n" + commands + "\n" + printed);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
