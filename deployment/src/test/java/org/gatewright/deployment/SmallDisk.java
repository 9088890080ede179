package org.gatewright.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder on a disk of its own, which can be filled up. Needs root. Closing it takes everything away. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;
    private final Path rest;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
        this.rest = folder.resolve("ballast.rest");
    }

    static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Until nothing fits any more; also what has become free since the last time. */
    void fill() {
        fill(ballast, new byte[1 << 20]);
        // What a large piece leaves
        fill(rest, new byte[1]);
    }

    private static void fill(Path file, byte[] piece) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            return;
        }
    }

    /** There is room again. */
    void free() {
        try {
            Files.deleteIfExists(ballast);
            Files.deleteIfExists(rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static void run(String... command) {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
