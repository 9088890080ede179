package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A signing key with its certificate as another program hands it over; made by the JDK's keytool. */
public final class KeyFile {

    private static final String PASSPHRASE = "keep-this-secret";

    private KeyFile() {}

    /** The body of an import. */
    public static Map<String, String> pkcs12() {
        try {
            Path folder = Files.createTempDirectory("gatewright-key");
            Path file = folder.resolve("key.p12");
            Process keytool =
                    new ProcessBuilder(command(file)).redirectErrorStream(true).start();
            String output =
                    new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + output);
            }
            String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            Files.delete(file);
            Files.delete(folder);
            return Map.of("pkcs12", content, "passphrase", PASSPHRASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSPHRASE,
                "-alias",
                "key",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "365",
                "-dname",
                "CN=id.example.com");
    }
}
