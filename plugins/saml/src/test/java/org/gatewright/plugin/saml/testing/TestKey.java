package org.gatewright.plugin.saml.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;

/** A key of somebody who sends messages, with a certificate that is valid around {@link TestServer#NOW}. */
public record TestKey(KeyPair pair, X509Certificate certificate) {

    private static final Map<String, TestKey> MADE = new ConcurrentHashMap<>();
    private static final Duration YEAR = Duration.ofDays(365);

    /** The same key for the same name, so that only the first test pays for it. */
    public static TestKey rsa(String owner) {
        return MADE.computeIfAbsent(owner, name -> make("RSA", 2048, "SHA256withRSA"));
    }

    public static TestKey rsa(String owner, int bits) {
        return MADE.computeIfAbsent(owner + bits, name -> make("RSA", bits, "SHA256withRSA"));
    }

    public static TestKey ec(String curve) {
        return MADE.computeIfAbsent(curve, name -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec(curve));
                return certified(generator.generateKeyPair(), "SHA256withECDSA", TestServer.NOW);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static TestKey dsa() {
        return MADE.computeIfAbsent("dsa", name -> make("DSA", 2048, "SHA256withDSA"));
    }

    private static TestKey make(String algorithm, int bits, String signature) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return certified(generator.generateKeyPair(), signature, TestServer.NOW);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestKey certified(KeyPair pair, String signature, Instant middle) {
        X500Principal name = new X500Principal("CN=test");
        try {
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(middle.getEpochSecond()),
                                    Date.from(middle.minus(YEAR)),
                                    Date.from(middle.plus(YEAR)),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
            return new TestKey(pair, certificate);
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key with a certificate of another time. */
    public TestKey certifiedAround(Instant middle) {
        return certified(
                pair, pair.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA", middle);
    }

    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** As a key of ours. */
    public SigningKey signing() {
        return new SigningKey(privateKey(), certificate);
    }

    public String pem() {
        return Certificates.pem(certificate);
    }
}
