package org.gatewright.credential;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Time-based one-time passwords (RFC 6238): HMAC-SHA-1, six digits, a new one every 30 seconds, as every authenticator app
 * knows them.
 *
 * @param secret base32 without padding
 */
record Totp(String secret) {

    private static final Duration PERIOD = Duration.ofSeconds(30);
    /** Steps before and after the current one that are taken too: clocks differ, and people are slow (RFC 6238, 5.2). */
    private static final int WINDOW = 1;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** As long as the HMAC's own output (RFC 4226, 4, R6). */
    private static final int SECRET_BYTES = 20;

    static Totp fresh(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Totp(Base32.toBase32String(bytes));
    }

    /**
     * The time step that a code belongs to.
     *
     * @param lastUsed the step of the last code that was taken; this one and earlier ones are refused, so that a code
     *     that somebody looked at over a shoulder is worth nothing (RFC 6238, 5.2)
     */
    OptionalLong match(String code, Instant now, long lastUsed) {
        byte[] typed = code.strip().replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long current = step(now);
        for (long step = current - WINDOW; step <= current + WINDOW; step++) {
            if (step > lastUsed && MessageDigest.isEqual(typed, code(step).getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a time step. */
    String code(long step) {
        byte[] mac = hmac(step);
        int offset = mac[mac.length - 1] & 0x0f; // RFC 4226, 5.3: dynamic truncation
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD.toSeconds());
    }

    /** What an authenticator app reads from a picture: the {@code otpauth} address of this secret. */
    String address(String issuer, String account) {
        String label = encode(issuer) + ":" + encode(account);
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encode(issuer) + "&algorithm=SHA1&digits="
                + DIGITS + "&period=" + PERIOD.toSeconds();
    }

    @Override
    public String toString() {
        return "Totp";
    }

    private byte[] hmac(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HmacSHA1", e);
        }
    }

    /** Percent-encoded; authenticator apps do not read a plus as a space. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
