package org.gatewright.plugin.saml.signature;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gatewright.plugin.saml.setting.SigningAlgorithm;
import org.gatewright.spi.protocol.ProtocolHost.SigningKey;
import org.gatewright.spi.protocol.ProtocolHost.SigningKeys;

/** Gives signers by the key in use, and forgets those of a key that no longer is. */
public final class Signers {

    /** The JCA's names; those of ECDSA give r and s side by side, as XML Signature 6.4.3 wants them. */
    private static final Map<String, String> JCA_NAMES = Map.of(
            SigningAlgorithm.RSA_SHA256, "SHA256withRSA",
            SigningAlgorithm.RSA_SHA384, "SHA384withRSA",
            SigningAlgorithm.RSA_SHA512, "SHA512withRSA",
            SigningAlgorithm.ECDSA_SHA256, "SHA256withECDSAinP1363Format",
            SigningAlgorithm.ECDSA_SHA384, "SHA384withECDSAinP1363Format",
            SigningAlgorithm.ECDSA_SHA512, "SHA512withECDSAinP1363Format");

    private final SigningKeys keys;
    private volatile Current current;

    private record Current(SigningKey key, Map<String, Signer> byAlgorithm) {}

    public Signers(SigningKeys keys) {
        this.keys = keys;
        this.current = new Current(keys.active(), new ConcurrentHashMap<>());
    }

    /**
     * A signer by the key in use.
     *
     * @param algorithm one of {@link SigningAlgorithm}; one that does not fit the key, as after a change from one kind of key
     *     to another, is answered by the one that does
     */
    public Signer active(String algorithm) {
        SigningKey key = keys.active();
        Current now = current;
        if (!now.key().equals(key)) {
            now = new Current(key, new ConcurrentHashMap<>());
            current = now;
        }
        return now.byAlgorithm().computeIfAbsent(algorithm, wanted -> signer(key, wanted));
    }

    private static Signer signer(SigningKey key, String wanted) {
        String algorithm = fitting(wanted, key.privateKey());
        String jcaName = Objects.requireNonNull(JCA_NAMES.get(algorithm), algorithm);
        return new Signer(algorithm, certificate(key), new KeyedSignature(key.privateKey(), jcaName));
    }

    /** Writes what looks like a signature by the key in use and is worth nothing: zeros of the right length. */
    public Signer blank(String algorithm) {
        SigningKey key = keys.active();
        byte[] zeros = new byte[valueLength(key.certificate().getPublicKey())];
        return new Signer(fitting(algorithm, key.privateKey()), certificate(key), octets -> zeros);
    }

    private static int valueLength(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return octets(rsa.getModulus().bitLength());
        }
        return key instanceof ECPublicKey ec
                ? 2 * octets(ec.getParams().getOrder().bitLength())
                : 0;
    }

    private static int octets(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static String certificate(SigningKey key) {
        try {
            return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }

    /** Whether a key can sign by an algorithm. */
    public static boolean fits(String algorithm, PrivateKey key) {
        return algorithm.equals(SigningAlgorithm.FITTING) || algorithm.contains(family(key));
    }

    private static String fitting(String algorithm, PrivateKey key) {
        if (!algorithm.equals(SigningAlgorithm.FITTING) && fits(algorithm, key)) {
            return algorithm;
        }
        return isRsa(key) ? SigningAlgorithm.RSA_SHA256 : SigningAlgorithm.ECDSA_SHA256;
    }

    private static String family(PrivateKey key) {
        return isRsa(key) ? "#rsa-" : "#ecdsa-";
    }

    private static boolean isRsa(PrivateKey key) {
        return key.getAlgorithm().equals("RSA");
    }
}
