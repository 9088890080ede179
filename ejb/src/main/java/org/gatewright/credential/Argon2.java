package org.gatewright.credential;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Computes Argon2 (RFC 9106), version 1.3, with neither secret nor associated data. */
interface Argon2 {

    /** In Java, by Bouncy Castle. */
    Argon2 IN_JAVA = (variant, cost, salt, password, length) -> {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(variant)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    };

    /**
     * The raw hash.
     *
     * @param variant as {@link Argon2Parameters} numbers them, which is as the RFC does
     * @param length in octets
     */
    byte[] hash(int variant, HashingCost cost, byte[] salt, byte[] password, int length);
}
