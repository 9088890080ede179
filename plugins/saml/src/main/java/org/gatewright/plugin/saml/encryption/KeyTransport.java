package org.gatewright.plugin.saml.encryption;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.gatewright.plugin.saml.setting.EncryptionAlgorithm;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/** Ways to encrypt a content's key by RSA (XML Encryption 1.1, 5.5). */
enum KeyTransport {
    RSA_OAEP_MGF1P(
            EncryptionAlgorithm.RSA_OAEP_MGF1P,
            oaep("SHA-1", MGF1ParameterSpec.SHA1),
            "http://www.w3.org/2000/09/xmldsig#sha1",
            ""),
    RSA_OAEP(
            EncryptionAlgorithm.RSA_OAEP,
            oaep("SHA-256", MGF1ParameterSpec.SHA256),
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2009/xmlenc11#mgf1sha256"),
    RSA_1_5(EncryptionAlgorithm.RSA_1_5, Optional.empty(), "", "");

    private final String uri;
    private final Optional<AlgorithmParameterSpec> parameters;
    private final String digest;
    private final String mask;

    KeyTransport(String uri, Optional<AlgorithmParameterSpec> parameters, String digest, String mask) {
        this.uri = uri;
        this.parameters = parameters;
        this.digest = digest;
        this.mask = mask;
    }

    private static Optional<AlgorithmParameterSpec> oaep(String digest, MGF1ParameterSpec mask) {
        return Optional.of(new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT));
    }

    static KeyTransport of(String uri) {
        return Arrays.stream(values())
                .filter(transport -> transport.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(uri));
    }

    String uri() {
        return uri;
    }

    /** Says in an {@code xenc:EncryptionMethod} how the key was encrypted. */
    void describe(Tree method) {
        method.with("Algorithm", uri);
        if (!digest.isEmpty()) {
            method.child(Namespace.SIGNATURE, "DigestMethod").with("Algorithm", digest);
        }
        if (!mask.isEmpty()) {
            method.child(Namespace.ENCRYPTION11, "MGF")
                    .declare(Namespace.ENCRYPTION11)
                    .with("Algorithm", mask);
        }
    }

    byte[] encrypt(byte[] contentKey, PublicKey key) throws GeneralSecurityException {
        Cipher cipher;
        if (parameters.isPresent()) {
            cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters.get());
        } else {
            cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
        }
        return cipher.doFinal(contentKey);
    }
}
