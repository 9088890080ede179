package org.gatewright.plugin.saml.metadata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.signature.Signer;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/**
 * What this server's metadata says (SAML Metadata 2.4.3). The document follows from it octet by octet, so that every node
 * writes the same.
 *
 * @param entityId as those who get the document know us
 * @param wantSigned requests must be signed
 * @param certificates of the keys we sign with, the one in use first
 * @param singleSignOn where requests are taken
 */
record Description(
        String entityId,
        boolean wantSigned,
        Profile profile,
        List<X509Certificate> certificates,
        String singleSignOn,
        Optional<Instant> validUntil) {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final List<Binding> REQUEST_BINDINGS = List.of(Binding.REDIRECT, Binding.POST);

    /** The document; signed, its ID is made from the unsigned one, so that not even that is left to chance. */
    byte[] write(Optional<Signer> signer) {
        if (signer.isEmpty()) {
            return build().octets();
        }
        String id = '_' + sha256(build().octets());
        Tree entity = build().with("ID", id);
        signer.get().sign(entity, id, Signer.Form.USUAL, () -> entity.firstChild(Namespace.SIGNATURE, "Signature"));
        return entity.octets();
    }

    private Tree build() {
        Tree entity = Tree.root(Namespace.METADATA, "EntityDescriptor").with("entityID", entityId);
        if (profile == Profile.FULL) {
            entity.with("cacheDuration", "PT24H");
        }
        validUntil.ifPresent(instant -> entity.with("validUntil", instant.toString()));
        writeProvider(entity);
        return entity;
    }

    private void writeProvider(Tree entity) {
        Tree provider = md(entity, "IDPSSODescriptor")
                .with("WantAuthnRequestsSigned", Boolean.toString(wantSigned))
                .with("protocolSupportEnumeration", PROTOCOL);
        certificates.forEach(certificate -> writeKey(provider, certificate));
        profile.nameIdFormats().forEach(format -> md(provider, "NameIDFormat").text(format));
        REQUEST_BINDINGS.forEach(binding -> md(provider, "SingleSignOnService")
                .with("Binding", binding.uri())
                .with("Location", singleSignOn));
    }

    private static void writeKey(Tree provider, X509Certificate certificate) {
        Tree info = md(provider, "KeyDescriptor")
                .with("use", "signing")
                .child(Namespace.SIGNATURE, "KeyInfo")
                .declare(Namespace.SIGNATURE);
        info.child(Namespace.SIGNATURE, "X509Data")
                .child(Namespace.SIGNATURE, "X509Certificate")
                .text(base64(certificate));
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }

    private static Tree md(Tree parent, String name) {
        return parent.child(Namespace.METADATA, name);
    }
}
