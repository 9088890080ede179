package org.gatewright.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys as other software writes them. */
final class TestKeys {

    private TestKeys() {}

    static KeyMaterial material(KeyAlgorithm algorithm, Clock clock) {
        return KeyMaterial.generate(algorithm, "id.example.com", BigInteger.ONE, clock);
    }

    /** PKCS#12 with one entry. */
    static byte[] pkcs12(PrivateKey key, Certificate certificate, String passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("idp", key, passphrase.toCharArray(), new Certificate[] {certificate});
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            store.store(octets, passphrase.toCharArray());
            return octets.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PKCS#12 with a certificate and no key. */
    static byte[] pkcs12WithoutKey(Certificate certificate, String passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("idp", certificate);
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            store.store(octets, passphrase.toCharArray());
            return octets.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PEM with each part as BouncyCastle names it: keys of pairs in the old form, others in PKCS#8. */
    static byte[] pem(Object... parts) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object part : parts) {
                writer.writeObject(part);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A part of a PEM file: a key in PKCS#8, open. */
    static Object open(PrivateKey key) {
        try {
            return new JcaPKCS8Generator(key, null).generate();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pair of a kind that we would not make. */
    static KeyPair weak() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate certificate(KeyPair pair, Clock clock) {
        try {
            X500Name name = new X500Name("CN=id.example.com");
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(clock.instant().minusSeconds(60)),
                                    Date.from(clock.instant().plusSeconds(60)),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
