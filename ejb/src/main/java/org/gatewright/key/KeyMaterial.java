package org.gatewright.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A private key and the certificate that is published for it. */
record KeyMaterial(KeyAlgorithm algorithm, PrivateKey privateKey, X509Certificate certificate) {

    /** Long enough that nobody rolls over in haste, short enough that it happens. */
    private static final int YEARS = 5;

    /** Peers whose clock is behind see the certificate as valid, too. */
    private static final Duration BACKDATED = Duration.ofHours(1);

    /** Makes a key with a certificate that it signs itself; its subject is the server's host. */
    static KeyMaterial generate(KeyAlgorithm algorithm, String host, BigInteger serial, Clock clock) {
        KeyPair pair = algorithm.generate();
        Instant now = Instant.now(clock);
        X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, host).build();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                serial,
                Date.from(now.minus(BACKDATED)),
                Date.from(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()),
                name,
                pair.getPublic());
        try {
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(algorithm.signature()).build(pair.getPrivate())));
            return new KeyMaterial(algorithm, pair.getPrivate(), certificate);
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be made for a key of kind " + algorithm.label(), e);
        }
    }

    /** Whether key and certificate belong together: what one signs, the other verifies. */
    boolean fits() {
        byte[] probe = certificate.getSubjectX500Principal().getEncoded();
        try {
            Signature signature = Signature.getInstance(algorithm.signature());
            signature.initSign(privateKey);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + algorithm + ", " + certificate.getSerialNumber() + "]";
    }
}
