package org.gatewright.plugin.saml.metadata;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.EncryptionAlgorithm;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.setting.WebAddress;
import org.gatewright.spi.registration.Understood.Note;

/** Finds what will deserve a look for as long as an application is as it is. */
final class Standing {

    private Standing() {}

    static List<Note> addresses(List<AssertionConsumerService> services) {
        return services.stream()
                .map(AssertionConsumerService::location)
                .distinct()
                .filter(WebAddress::isUnprotected)
                .map(location -> Remark.UNPROTECTED_ADDRESS.with(Map.of("value", location)))
                .toList();
    }

    static List<Note> certificates(List<X509Certificate> certificates, Instant now) {
        return certificates.stream()
                .flatMap(certificate -> certificate(certificate, now).stream())
                .toList();
    }

    /** Of an application whose assertions are encrypted. */
    static List<Note> encryption(SamlSettings.Encryption settings, Instant now) {
        if (!settings.assertion()) {
            return List.of();
        }
        return Stream.concat(
                        certificates(settings.certificates(), now).stream(),
                        Stream.of(settings.content(), settings.keyTransport())
                                .filter(algorithm -> !EncryptionAlgorithm.isStrong(algorithm))
                                .map(algorithm -> Remark.ENCRYPTION_WEAK.with(Map.of("algorithm", algorithm))))
                .toList();
    }

    private static Optional<Note> certificate(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Instant start = certificate.getNotBefore().toInstant();
        if (now.isAfter(end)) {
            return Optional.of(Remark.CERTIFICATE_EXPIRED.with(arguments(certificate, end)));
        }
        return now.isBefore(start)
                ? Optional.of(Remark.CERTIFICATE_NOT_YET_VALID.with(arguments(certificate, start)))
                : Optional.empty();
    }

    private static Map<String, String> arguments(X509Certificate certificate, Instant date) {
        return Map.of("subject", certificate.getSubjectX500Principal().getName(), "date", date.toString());
    }
}
