package org.gatewright.plugin.saml.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * The arithmetic of a signature by one key: octets in, signature value out. Keeps what was prepared for the key, as preparing
 * can cost as much as an elliptic signature itself. Serves many threads.
 */
final class KeyedSignature implements UnaryOperator<byte[]> {

    private final PrivateKey key;
    private final String algorithm;
    private final Queue<Signature> idle = new ConcurrentLinkedQueue<>();

    /**
     * For one key.
     *
     * @param algorithm the JCA's name of one that fits the key
     */
    KeyedSignature(PrivateKey key, String algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /** What failed once is not used again. */
    @Override
    public byte[] apply(byte[] octets) {
        try {
            Signature signature = idle.poll();
            if (signature == null) {
                signature = Signature.getInstance(algorithm);
                signature.initSign(key);
            }
            signature.update(octets);
            byte[] value = signature.sign();
            idle.add(signature);
            return value;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in use can't sign by " + algorithm, e);
        }
    }
}
