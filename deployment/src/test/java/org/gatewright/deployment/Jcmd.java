package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks into a running JVM with the tool of the JDK. */
final class Jcmd {

    private static final Path TOOL = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private Jcmd() {}

    /** The names of all classes that are loaded after a collection of garbage; one of several class loaders comes several times. */
    static Stream<String> classes(long pid) {
        run(pid, "GC.run");
        return run(pid, "VM.class_hierarchy").lines().map(line -> line.replaceFirst("^[ |-]*", "")
                .replaceFirst("/.*", ""));
    }

    private static String run(long pid, String command) {
        try {
            Process process = new ProcessBuilder(TOOL.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("jcmd " + command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
