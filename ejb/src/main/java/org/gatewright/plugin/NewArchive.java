package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gatewright.failure.DataFolderException;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** The archive of a plugin that was handed in and found fit; it is gone when this is closed, unless it was put into its place. */
public final class NewArchive implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(jar|war)");
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final Path place;
    private final Path file;
    private final String sha256;

    private NewArchive(Path place, Path file, String sha256) {
        this.place = place;
        this.file = file;
        this.sha256 = sha256;
    }

    static NewArchive receive(Path folder, String name, InputStream content) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw DomainException.of(ErrorCode.PLUGIN_ARCHIVE_NAME).at("archive");
        }
        if (!Files.isDirectory(folder)) {
            throw unfit("This server has no folder for plugins.");
        }
        // The container looks for archives by the endings of their names.
        Path file = Files.createTempFile(folder, "upload", ".copying");
        boolean fit = false;
        try {
            String sha256 = copy(content, file);
            ArchiveCheck.check(file);
            fit = true;
            return new NewArchive(folder.resolve(name), file, sha256);
        } catch (UnfitPluginException e) {
            throw unfit(String.valueOf(e.getMessage()));
        } finally {
            if (!fit) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static DomainException unfit(String reason) {
        return DomainException.of(ErrorCode.PLUGIN_ARCHIVE_UNFIT).at("archive").with("reason", reason);
    }

    private static String copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = ArchiveHash.sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                size += chunk.length;
                if (size > LARGEST) {
                    throw DomainException.of(ErrorCode.PLUGIN_ARCHIVE_TOO_LARGE).at("archive");
                }
                digest.update(chunk);
                out.write(chunk);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 over the file, in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /**
     * Puts it into its place, in one step.
     *
     * @param replace whether it may take the place of another file
     * @throws DomainException {@code PLUGIN_ARCHIVE_EXISTS} if there is one and it may not
     * @throws DataFolderException if it can't be moved: then nothing has come, and nothing may tell that it has
     */
    public void put(boolean replace) {
        synchronized (NewArchive.class) {
            if (!replace && Files.exists(place)) {
                throw DomainException.of(ErrorCode.PLUGIN_ARCHIVE_EXISTS)
                        .at("replace")
                        .with("file", String.valueOf(place.getFileName()));
            }
            move();
        }
    }

    private void move() {
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DataFolderException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
