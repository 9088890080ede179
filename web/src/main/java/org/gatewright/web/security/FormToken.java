package org.gatewright.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Proves that a form was rendered for the session that sends it back. It is derived from the session's cookie, which nobody
 * else can read, so nothing has to be stored; the other way round is not possible.
 */
public final class FormToken {

    private FormToken() {}

    /** The token of a session. */
    public static String of(String sessionCookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("form:" + sessionCookie));
    }

    /** Whether that is the session's token; takes the same time whatever was sent. */
    public static boolean fits(String sessionCookie, String sent) {
        return MessageDigest.isEqual(
                of(sessionCookie).getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
