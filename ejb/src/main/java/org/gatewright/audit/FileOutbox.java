package org.gatewright.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatewright.cache.Codec;
import org.gatewright.failure.DataFolderException;

/**
 * The outbox of a single node: records lie in files beside the database. One file grows; when its turn has come it is read
 * back, appended and deleted, while the next one grows. What a killed process left is read like any other.
 */
final class FileOutbox implements Outbox {

    private static final int BATCH = 200;
    private static final String ENDING = ".decisions";

    private final Path folder;
    private final Codec<OutboxRecord> codec;
    private final Consumer<List<PendingRecord>> chain;
    private final Lock growing = new ReentrantLock();
    /** How many records there are in each file that grows no more. */
    private final Map<Path, Long> full = new ConcurrentHashMap<>();

    private RecordFile current;
    private long number;
    private long refused;
    private boolean failing;

    /**
     * An outbox in a folder of its own, which is made if it is missing.
     *
     * @param chain appends records, each at most once however often it is given
     * @throws UncheckedIOException if the folder can't be written
     */
    FileOutbox(Path folder, Codec<OutboxRecord> codec, Consumer<List<PendingRecord>> chain) {
        this.folder = folder;
        this.codec = codec;
        this.chain = chain;
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                number = numberOf(file);
                full.put(file, RecordFile.count(file));
            }
            current = next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the record.
     *
     * @throws DataFolderException if the file can't be written, as when the disk is full: nothing is kept then
     */
    @Override
    public void take(PendingRecord pending) {
        byte[] octets = codec.octets(OutboxRecord.of(pending));
        growing.lock();
        try {
            current.append(octets);
            if (refused > 0) {
                AuditLog.LOG.writableAgain(refused);
                refused = 0;
            }
        } catch (IOException e) {
            if (refused == 0) {
                AuditLog.LOG.notWritable(e);
            }
            refused++;
            throw new DataFolderException(e);
        } finally {
            growing.unlock();
        }
    }

    @Override
    public long pending() {
        growing.lock();
        try {
            return current.records()
                    + full.values().stream().mapToLong(Long::longValue).sum();
        } finally {
            growing.unlock();
        }
    }

    @Override
    public synchronized void write() {
        try {
            List<Path> waiting = waiting();
            // While nothing can be appended one file grows, instead of four more a second being made.
            if (waiting.isEmpty() && turn()) {
                waiting = waiting();
            }
            for (Path file : waiting) {
                append(file);
                Files.delete(file);
                full.remove(file);
            }
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                AuditLog.LOG.notAppended(e);
            }
            failing = true;
        }
    }

    private List<Path> waiting() throws IOException {
        List<Path> files = new ArrayList<>(files());
        files.remove(current.path());
        return files;
    }

    /** In the order in which they were begun. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Lets the next file grow, if there is anything in this one. */
    private boolean turn() throws IOException {
        growing.lock();
        try {
            if (current.isEmpty()) {
                return false;
            }
            RecordFile grown = current;
            current = next();
            full.put(grown.path(), grown.records());
            grown.close();
            return true;
        } finally {
            growing.unlock();
        }
    }

    private RecordFile next() throws IOException {
        number++;
        return RecordFile.create(folder.resolve(String.format("%019d", number) + ENDING));
    }

    private static long numberOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }

    private void append(Path file) throws IOException {
        List<PendingRecord> batch = new ArrayList<>();
        RecordFile.read(file, octets -> {
            batch.add(codec.read(octets).toPending());
            if (batch.size() == BATCH) {
                flush(batch);
            }
        });
        flush(batch);
    }

    private void flush(List<PendingRecord> batch) {
        if (!batch.isEmpty()) {
            chain.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    @Override
    public synchronized void close() {
        write();
        growing.lock();
        try {
            current.close();
        } catch (IOException e) {
            AuditLog.LOG.notAppended(e);
        } finally {
            growing.unlock();
        }
    }
}
