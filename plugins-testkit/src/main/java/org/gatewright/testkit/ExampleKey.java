package org.gatewright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;

/** A key with a certificate for tests, RSA of 2048 bits. Everybody has it, so it protects nothing. */
final class ExampleKey {

    private static final String ALIAS = "example";
    private static final SigningKey KEY = read();

    private ExampleKey() {}

    static SigningKey get() {
        return KEY;
    }

    private static SigningKey read() {
        char[] password = ALIAS.toCharArray();
        try (InputStream file = ExampleKey.class.getResourceAsStream("example.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(Objects.requireNonNull(file, "example.p12"), password);
            return new SigningKey(
                    (PrivateKey) store.getKey(ALIAS, password), (X509Certificate) store.getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
