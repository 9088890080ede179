import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the key that the nodes of a cluster speak under: {@code ClusterKey.java MASTER-KEY-FILE KEYSTORE PASSWORD}. It is derived
 * from the master key (HKDF with SHA-256, RFC 5869), so that nodes with the same master key, and only they, understand each other.
 * Prints what to add to the cluster's name, so that others don't even knock.
 */
final class ClusterKey {

    private static final String KEY = "gatewright cluster 1\u0001";
    private static final String NAME = "gatewright cluster name 1\u0001";

    private ClusterKey() {}

    public static void main(String[] arguments) throws Exception {
        byte[] masterKey = masterKey(Path.of(arguments[0]));
        char[] password = arguments[2].toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setEntry(
                "cluster",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(derive(masterKey, KEY), "AES")),
                new KeyStore.PasswordProtection(password));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        store.store(written, password);
        replace(Path.of(arguments[1]), written.toByteArray());
        System.out.println(HexFormat.of().formatHex(derive(masterKey, NAME), 0, 4));
    }

    private static byte[] masterKey(Path file) throws Exception {
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != 32) {
            throw new IllegalArgumentException("It is not 32 bytes in Base64");
        }
        return key;
    }

    private static byte[] derive(byte[] masterKey, String label) throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], masterKey);
        return hmac(extracted, label.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static void replace(Path file, byte[] content) throws Exception {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "cluster",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
