package org.gatewright.audit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file that grows record by record: length and CRC-32, four octets each, then the record. What was appended outlives the
 * process, not a machine that loses power: waiting for the disk would cost more than the rest of a sign-on.
 *
 * <p>Its owner lets one thread at a time append.
 */
final class RecordFile implements Closeable {

    private static final int HEAD = 2 * Integer.BYTES;

    private final Path path;
    private final FileChannel channel;
    private long length;
    private long records;

    private RecordFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static RecordFile create(Path path) throws IOException {
        return new RecordFile(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Path path() {
        return path;
    }

    boolean isEmpty() {
        return length == 0;
    }

    long records() {
        return records;
    }

    /** Appends the whole record, or nothing. */
    void append(byte[] octets) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + octets.length)
                .putInt(octets.length)
                .putInt(checksum(octets))
                .put(octets)
                .flip();
        long end = length + frame.remaining();
        try {
            while (frame.hasRemaining()) {
                channel.write(frame, end - frame.remaining());
            }
            length = end;
            records++;
        } catch (IOException e) {
            // The next one is written over what there is of this one.
            channel.truncate(length);
            throw e;
        }
    }

    /** Reads a file that grows no more, up to its end or to a record that was not finished. */
    static void read(Path path, Consumer<byte[]> reader) throws IOException {
        long end = scan(path, reader);
        if (end < Files.size(path)) {
            AuditLog.LOG.torn(path, end);
        }
    }

    /** How many records there are in a file that grows no more. */
    static long count(Path path) throws IOException {
        AtomicLong records = new AtomicLong();
        scan(path, octets -> records.incrementAndGet());
        return records.get();
    }

    /** Returns where the last whole record ends. */
    private static long scan(Path path, Consumer<byte[]> reader) throws IOException {
        long size = Files.size(path);
        long at = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (size - at >= HEAD) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length < 0 || length > size - at - HEAD) {
                    break;
                }
                byte[] octets = in.readNBytes(length);
                if (checksum(octets) != checksum) {
                    break;
                }
                reader.accept(octets);
                at += HEAD + length;
            }
        }
        return at;
    }

    private static int checksum(byte[] octets) {
        CRC32 checksum = new CRC32();
        checksum.update(octets);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
