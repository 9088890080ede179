package org.gatewright.credential;

import java.util.Optional;

/** A password as it rests: hashed, in one of the forms that this server makes or takes over from other systems. */
sealed interface PasswordHash permits Argon2Hash, BcryptHash, Pbkdf2Hash, SaltedShaHash {

    /** Longer ones are no hash of any form that is read here. */
    int MAXIMUM_LENGTH = 512;

    /** Whether this is the hash of these bytes; takes the same time for each answer. */
    boolean matches(byte[] password);

    /**
     * Reads a hash, whatever its form. Forms that cost no work to guess, and parameters that would cost this server too much,
     * are not read.
     */
    static Optional<PasswordHash> parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            return Argon2Hash.parse(text)
                    .<PasswordHash>map(hash -> hash)
                    .or(() -> BcryptHash.parse(text))
                    .or(() -> Pbkdf2Hash.parse(text))
                    .or(() -> SaltedShaHash.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a number or a base64 text inside is none
        }
    }
}
