package org.gatewright.credential;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Makes and checks password hashes. Every check computes one Argon2id hash of the current cost, also for a person nobody
 * knows and for a hash of another form, so that the time an answer takes tells nobody which names exist.
 */
final class PasswordHasher {

    /** What is longer is no password of anybody; hashing a megabyte for a stranger would be work for nothing. */
    static final int MAXIMUM_LENGTH = 256;

    private static final int DUMMY_BYTES = 32;

    private final HashingCost cost;
    private final SecureRandom random;
    private final Argon2Hash nobodys;

    PasswordHasher(HashingCost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
        byte[] unguessable = new byte[DUMMY_BYTES];
        random.nextBytes(unguessable);
        this.nobodys = Argon2Hash.of(unguessable, cost, random);
    }

    /**
     * The answer to a typed password.
     *
     * @param replacement the hash to store from now on, where the stored one is of another form or cost
     */
    record Verdict(boolean matches, Optional<String> replacement) {}

    String hash(String password) {
        return Argon2Hash.of(bytes(password), cost, random).encoded();
    }

    /** Compares what was typed with what is stored; with nothing stored, the answer is no, after the same work. */
    Verdict verify(Optional<String> stored, String typed) {
        boolean possible = !typed.isEmpty() && typed.length() <= MAXIMUM_LENGTH;
        byte[] password = bytes(possible ? typed : "");
        PasswordHash hash =
                stored.filter(known -> possible).flatMap(PasswordHash::parse).orElse(nobodys);
        if (hash instanceof Argon2Hash argon2 && argon2.isMadeWith(cost)) {
            return new Verdict(argon2.matches(password), Optional.empty());
        }
        boolean matches = hash.matches(password);
        // Made for a wrong password too: a cheap old hash must not answer faster than a missing one.
        String replacement = Argon2Hash.of(password, cost, random).encoded();
        return new Verdict(matches, matches ? Optional.of(replacement) : Optional.empty());
    }

    /** The same characters are the same password, however a keyboard composes them (Unicode normal form C). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
