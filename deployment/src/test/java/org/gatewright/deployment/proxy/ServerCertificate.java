package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a certificate of its own for 127.0.0.1, as proxies read them.
 *
 * @param chain file of the certificate, in PEM
 * @param key file of the private key, in PEM
 */
public record ServerCertificate(Path chain, Path key) {

    /** Makes them in a folder. */
    public static ServerCertificate in(Path folder) {
        ServerCertificate made = new ServerCertificate(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
        try {
            Files.createDirectories(folder);
            Process openssl = new ProcessBuilder(
                            "openssl",
                            "req",
                            "-x509",
                            "-newkey",
                            "ec",
                            "-pkeyopt",
                            "ec_paramgen_curve:prime256v1",
                            "-nodes",
                            "-days",
                            "2",
                            "-subj",
                            "/CN=127.0.0.1",
                            "-addext",
                            "subjectAltName=IP:127.0.0.1",
                            "-keyout",
                            made.key.toString(),
                            "-out",
                            made.chain.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            if (openssl.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("openssl made no certificate; see " + folder.resolve("openssl.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    /** What a client needs that trusts this certificate and no other. */
    public SSLContext trusted() {
        try (InputStream in = Files.newInputStream(chain)) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("proxy", certificate);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
