package org.gatewright.failure;

import java.security.SecureRandom;

/** Short numbers that a person reads out and an administrator finds in the activity. */
public final class Reference {

    /** Without letters and digits that are mistaken for one another (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Eight characters with a hyphen in the middle, such as {@code 7K2M-09QX}. */
    public static String next() {
        StringBuilder reference = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
