package org.gatewright.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/** Tells whether two nodes have the same archive of a plugin, whatever its version says. */
final class ArchiveHash {

    private ArchiveHash() {}

    /**
     * SHA-256 over the names and contents of all files, in the order of their names; how they are packed makes no difference.
     *
     * @param root see {@link Archive}
     * @return lower-case hexadecimal digits
     */
    static String of(String root) throws IOException {
        MessageDigest whole = sha256();
        for (Map.Entry<String, byte[]> file : hashes(root).entrySet()) {
            whole.update(sha256().digest(file.getKey().getBytes(UTF_8)));
            whole.update(file.getValue());
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private static Map<String, byte[]> hashes(String root) throws IOException {
        URI address = URI.create(root);
        if (address.getScheme().equals("file")) {
            return ofFolder(Path.of(address));
        }
        // The server's virtual file system shows a deployment as a jar, also one that lies in a folder.
        try (InputStream in = Archive.open(new URL(root))) {
            if (in instanceof JarInputStream jar) {
                return ofJar(jar);
            }
            throw new IOException(root + " is no archive");
        }
    }

    private static Map<String, byte[]> ofFolder(Path folder) throws IOException {
        Map<String, byte[]> hashes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            hashes.put(name, sha256().digest(Files.readAllBytes(file)));
        }
        return hashes;
    }

    private static Map<String, byte[]> ofJar(JarInputStream jar) throws IOException {
        Map<String, byte[]> hashes = new TreeMap<>();
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            if (!entry.isDirectory()) {
                hashes.put(entry.getName(), sha256().digest(jar.readAllBytes()));
            }
        }
        return hashes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}
