package org.gatewright.plugin.saml.metadata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.metadata.ServiceProvider.Key;
import org.gatewright.plugin.saml.metadata.ServiceProvider.Use;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.spi.registration.Understood.Note;

/** Reads the keys of an application's metadata, in all the forms in which certificates are written there. */
final class KeyReader {

    private static final String PEM_START = "-----BEGIN CERTIFICATE-----";
    private static final String PEM_END = "-----END CERTIFICATE-----";

    private final List<Key> keys = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /** Reads a KeyDescriptor; keys that must not be trusted are left out and noted. */
    void read(Part descriptor, int number) {
        Optional<Use> use = use(descriptor);
        List<Part> infos = descriptor.children(Namespace.SIGNATURE, "KeyInfo");
        if (infos.isEmpty()) {
            throw Fault.METADATA_KEY_WITHOUT_CERTIFICATE.inDocument(number(number));
        }
        List<Part> certificates = infos.stream()
                .flatMap(info -> info.children(Namespace.SIGNATURE, "X509Data").stream())
                // What follows the first is the chain that leads to it, not another key
                .flatMap(data -> data.children(Namespace.SIGNATURE, "X509Certificate").stream()
                        .limit(1))
                .toList();
        if (certificates.isEmpty()) {
            notes.add(Remark.KEY_WITHOUT_CERTIFICATE.with(number(number)));
        }
        List<String> methods = descriptor.children(Namespace.METADATA, "EncryptionMethod").stream()
                .flatMap(method -> method.attribute("Algorithm").stream())
                .toList();
        for (Part part : certificates) {
            X509Certificate certificate = certificate(part.text(), number);
            use.ifPresent(known -> add(new Key(known, certificate, methods), number));
        }
    }

    private static Optional<Use> use(Part descriptor) {
        return switch (descriptor.attribute("use").orElse("")) {
            case "" -> Optional.of(Use.BOTH);
            case "signing" -> Optional.of(Use.SIGNING);
            case "encryption" -> Optional.of(Use.ENCRYPTION);
            default -> Optional.empty();
        };
    }

    private void add(Key key, int number) {
        X509Certificate certificate = key.certificate();
        Optional<String> weakness = Certificates.weakness(certificate.getPublicKey());
        if (weakness.isPresent()) {
            notes.add(Remark.KEY_IGNORED.with(Map.of(
                    "number", Integer.toString(number),
                    "subject", certificate.getSubjectX500Principal().getName(),
                    "reason", "text:detail." + weakness.get())));
        } else {
            keys.add(key);
        }
    }

    /** DER in base64 with or without line breaks, PEM, or PEM in base64 once more. */
    private static X509Certificate certificate(String text, int number) {
        try {
            byte[] octets = base64(body(text));
            String inner = new String(octets, StandardCharsets.ISO_8859_1);
            byte[] der = inner.contains(PEM_START) ? base64(body(inner)) : octets;
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw Fault.METADATA_CERTIFICATE.inDocument(number(number), e);
        }
    }

    private static String body(String text) {
        int start = text.indexOf(PEM_START);
        int end = text.indexOf(PEM_END);
        return start >= 0 && end > start ? text.substring(start + PEM_START.length(), end) : text;
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }

    private static Map<String, String> number(int number) {
        return Map.of("number", Integer.toString(number));
    }

    List<Key> keys() {
        return List.copyOf(keys);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
