package org.gatewright.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;

/** The kinds of keys that may sign. */
enum KeyAlgorithm {
    RSA_2048("RSA-2048", "RSA", rsa(2048), "SHA256withRSA"),
    RSA_3072("RSA-3072", "RSA", rsa(3072), "SHA256withRSA"),
    RSA_4096("RSA-4096", "RSA", rsa(4096), "SHA256withRSA"),
    P_256("P-256", "EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA");

    private static final int P_256_BITS = 256;

    private final String label;
    private final String family;
    private final AlgorithmParameterSpec parameters;
    private final String signature;

    KeyAlgorithm(String label, String family, AlgorithmParameterSpec parameters, String signature) {
        this.label = label;
        this.family = family;
        this.parameters = parameters;
        this.signature = signature;
    }

    private static AlgorithmParameterSpec rsa(int bits) {
        return new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }

    /** The kind that people call so, such as {@code RSA-3072}. */
    static Optional<KeyAlgorithm> named(String label) {
        for (KeyAlgorithm algorithm : values()) {
            if (algorithm.label.equals(label)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The kind of a key; empty for one that is too weak or of a kind that can't sign here. */
    static Optional<KeyAlgorithm> of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return named("RSA-" + rsa.getModulus().bitLength());
        }
        boolean p256 =
                key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P_256_BITS;
        return p256 ? Optional.of(P_256) : Optional.empty();
    }

    String label() {
        return label;
    }

    /** What the JDK calls the family, for its key factory. */
    String family() {
        return family;
    }

    /** The JDK's name of the signature that a certificate of such a key gets. */
    String signature() {
        return signature;
    }

    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key of kind " + label + " can be made", e);
        }
    }
}
