package org.gatewright.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a personal access token. It is shown once; what rests is its hash, which needs no salt and no work factor, as
 * the value is 256 random bits.
 */
record TokenValue(String text) {

    /** Lets secret scanners find one that was published by mistake. */
    private static final String PREFIX = "gwpat_";

    private static final int BYTES = 32;
    /** An operator may choose the first token; a short one could be guessed. */
    static final int MINIMUM_LENGTH = 32;

    static final int MAXIMUM_LENGTH = 512;

    static TokenValue fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenValue(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "TokenValue";
    }
}
