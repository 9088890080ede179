package org.gatewright.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the files of an archive, one after the other. */
final class ArchiveFiles {

    private ArchiveFiles() {}

    /** Takes one file. */
    interface Reader {

        /**
         * A file of the archive.
         *
         * @param name its path inside the archive, with slashes
         */
        void read(String name, byte[] content) throws IOException, UnfitPluginException;
    }

    /**
     * Every file, in no order.
     *
     * @param root see {@link Archive}
     */
    static void read(String root, Reader reader) throws IOException, UnfitPluginException {
        URI address = URI.create(root);
        if (address.getScheme().equals("file")) {
            readFolder(Path.of(address), reader);
            return;
        }
        // The server's virtual file system shows a deployment as a jar, also one that lies in a folder.
        try (InputStream in = Archive.open(new URL(root))) {
            if (!(in instanceof JarInputStream jar)) {
                throw new IOException(root + " is no archive");
            }
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    reader.read(entry.getName(), jar.readAllBytes());
                }
            }
        }
    }

    private static void readFolder(Path folder, Reader reader) throws IOException, UnfitPluginException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            reader.read(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    /** The files of an archive inside an archive, such as a library of a WAR. */
    static void readInside(byte[] archive, Reader reader) throws IOException, UnfitPluginException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    reader.read(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }
}
