package org.gatewright.plugin.saml.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;

/** Keys with self-signed certificates, each made once per run under its name. */
public final class TestKeys {

    private static final Map<String, SigningKey> MADE = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** The size that the product makes. */
    public static SigningKey rsa(String name) {
        return MADE.computeIfAbsent(name, TestKeys::rsa3072);
    }

    public static SigningKey rsa(String name, int bits) {
        return MADE.computeIfAbsent(name + bits, key -> selfSigned(name, pair("RSA", bits), validUntil()));
    }

    public static SigningKey ec(String name) {
        return MADE.computeIfAbsent(name + "-ec", key -> selfSigned(name, pair("EC", 256), validUntil()));
    }

    /** A certificate that ran out in 2020. */
    public static SigningKey expired(String name) {
        return MADE.computeIfAbsent(
                name + "-expired", key -> selfSigned(name, pair("RSA", 2_048), Instant.parse("2020-01-01T00:00:00Z")));
    }

    private static SigningKey rsa3072(String name) {
        return selfSigned(name, pair("RSA", 3_072), validUntil());
    }

    private static Instant validUntil() {
        return Instant.parse("2036-01-01T00:00:00Z");
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey selfSigned(String name, KeyPair pair, Instant notAfter) {
        try {
            X500Principal subject = new X500Principal("CN=" + name);
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(name.hashCode()).abs(),
                    Date.from(Instant.parse("2019-01-01T00:00:00Z")),
                    Date.from(notAfter),
                    subject,
                    pair.getPublic());
            String algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new SigningKey(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(certificate.build(
                                    new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
