package org.gatewright.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether two nodes have the same archive of a plugin, whatever its version says. */
final class ArchiveHash {

    private ArchiveHash() {}

    /**
     * SHA-256 over the names and contents of all files, in the order of their names; how they are packed makes no difference.
     *
     * @param root see {@link Archive}
     * @return lower-case hexadecimal digits
     */
    static String of(String root) throws IOException, UnfitPluginException {
        Map<String, byte[]> hashes = new TreeMap<>();
        ArchiveFiles.read(root, (name, content) -> hashes.put(name, sha256().digest(content)));
        MessageDigest whole = sha256();
        for (Map.Entry<String, byte[]> file : hashes.entrySet()) {
            whole.update(sha256().digest(file.getKey().getBytes(UTF_8)));
            whole.update(file.getValue());
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    /** SHA-256 over one file, in lower-case hexadecimal digits. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}
