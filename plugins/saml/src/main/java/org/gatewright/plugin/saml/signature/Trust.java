package org.gatewright.plugin.saml.signature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/**
 * Which signatures are believed: those of registered keys, whatever key a message brings along.
 *
 * @param certificates of the registered keys
 * @param allowSha1 as signature or digest algorithm
 * @param refuseOutOfDate the certificates' dates count; otherwise the keys alone
 */
public record Trust(List<X509Certificate> certificates, boolean allowSha1, boolean refuseOutOfDate, Instant now) {

    public static Trust of(SamlSettings.Requests requests, Instant now) {
        return new Trust(requests.signingCertificates(), requests.allowSha1(), requests.refuseExpired(), now);
    }

    SignatureAlgorithm algorithm(String field, String uri) {
        return SignatureAlgorithm.find(uri)
                .filter(algorithm -> allowSha1 || !algorithm.isSha1())
                .orElseThrow(() -> refusal(field, uri, SignatureAlgorithm.allowed(allowSha1)));
    }

    /**
     * Finds the registered key that verifies a signature.
     *
     * @param verifies called with keys of the right kind only
     * @throws ProtocolException if there is none
     */
    Verified verifiedBy(SignatureAlgorithm algorithm, boolean sha1, Predicate<PublicKey> verifies) {
        if (certificates.isEmpty()) {
            throw refusal("Signature", "a signature", "a registered signing certificate, and there is none");
        }
        List<X509Certificate> candidates = certificates.stream()
                .filter(certificate -> algorithm.fits(certificate.getPublicKey()))
                .filter(certificate ->
                        Certificates.weakness(certificate.getPublicKey()).isEmpty())
                .sorted(Comparator.comparing(this::isOutOfDate))
                .toList();
        if (candidates.isEmpty()) {
            throw refusal("Signature", algorithm.name(), "an algorithm for the kind of key that is registered");
        }
        X509Certificate certificate = candidates.stream()
                .filter(candidate -> verifies.test(candidate.getPublicKey()))
                .findFirst()
                .orElseThrow(() -> refusal("Signature", "one that does not verify", "one by a registered key"));
        boolean outOfDate = isOutOfDate(certificate);
        if (outOfDate && refuseOutOfDate) {
            throw refusal("Signature", "one by a certificate valid " + validity(certificate), "a certificate in date");
        }
        return new Verified(certificate, sha1, outOfDate);
    }

    private boolean isOutOfDate(X509Certificate certificate) {
        return now.isBefore(certificate.getNotBefore().toInstant())
                || now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static String validity(X509Certificate certificate) {
        return "from " + certificate.getNotBefore().toInstant() + " to "
                + certificate.getNotAfter().toInstant();
    }

    static ProtocolException refusal(String field, String received, String expected) {
        return new ProtocolException(ProtocolError.BAD_SIGNATURE, field, received, expected);
    }
}
