package org.gatewright.web.console.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A certificate as people compare it.
 *
 * @param fingerprint SHA-256, in pairs of hexadecimal digits with colons
 * @param length of the PEM in characters
 */
public record CertificateView(
        String pem, String subject, String key, String fingerprint, Instant notBefore, Instant notAfter, int length) {

    public static CertificateView of(String pem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificateView(
                    pem,
                    certificate.getSubjectX500Principal().getName(),
                    key(certificate),
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    pem.length());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a certificate", e);
        }
    }

    private static String key(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            return "EC " + ec.getParams().getCurve().getField().getFieldSize();
        }
        return certificate.getPublicKey().getAlgorithm().toUpperCase(Locale.ROOT);
    }
}
