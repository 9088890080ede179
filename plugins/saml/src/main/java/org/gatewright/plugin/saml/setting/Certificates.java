package org.gatewright.plugin.saml.setting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.setting.InvalidSettingException;

/** Certificates as text: PEM in, PEM out (RFC 7468). */
public final class Certificates {

    private static final int SMALLEST_RSA_KEY = 2_048;
    private static final int SMALLEST_EC_KEY = 256;
    private static final int LINE_LENGTH = 64;

    private Certificates() {}

    /**
     * Reads the certificates of a setting, in order.
     *
     * @throws InvalidSettingException if one can't be read or its key is too weak to be trusted
     */
    static List<X509Certificate> parse(String key, Optional<String> pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            byte[] octets = pem.orElse("").strip().getBytes(StandardCharsets.US_ASCII);
            if (octets.length == 0) {
                return List.of();
            }
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            factory.generateCertificates(new ByteArrayInputStream(octets))
                    .forEach(certificate -> certificates.add((X509Certificate) certificate));
        } catch (CertificateException e) {
            throw new InvalidSettingException(key, "certificate-unreadable", Map.of(), e);
        }
        if (certificates.isEmpty()) {
            throw new InvalidSettingException(key, "certificate-unreadable");
        }
        certificates.forEach(certificate -> weakness(certificate.getPublicKey()).ifPresent(fault -> {
            String subject = certificate.getSubjectX500Principal().getName();
            throw new InvalidSettingException(key, fault, Map.of("subject", subject));
        }));
        return List.copyOf(certificates);
    }

    /** Why a key can't be trusted, as the code of a text {@code fault.<code>}; empty if it can. */
    public static Optional<String> weakness(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return fault(rsa.getModulus().bitLength() >= SMALLEST_RSA_KEY, "key-too-small");
        }
        if (key instanceof ECPublicKey ec) {
            return fault(ec.getParams().getOrder().bitLength() >= SMALLEST_EC_KEY, "key-too-small");
        }
        return Optional.of("key-type");
    }

    private static Optional<String> fault(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }

    /** One PEM block with lines of 64 characters and a line feed after each, the last one included. */
    public static String pem(X509Certificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'});
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }
}
