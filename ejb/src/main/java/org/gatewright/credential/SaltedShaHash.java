package org.gatewright.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory's salted SHA ({@code {SSHA}}, {@code {SSHA256}}, {@code {SSHA512}}): base64 of the digest over password and
 * salt, followed by the salt. Far too cheap to keep, so read only, and replaced at the next sign-in.
 */
final class SaltedShaHash implements PasswordHash {

    private static final Pattern FORM = Pattern.compile("\\{SSHA(256|512)?\\}([A-Za-z0-9+/]{20,300}={0,2})");
    private static final int LOWEST_SALT_BYTES = 4;

    private final String algorithm;
    private final byte[] salt;
    private final byte[] hash;

    private SaltedShaHash(String algorithm, byte[] salt, byte[] hash) {
        this.algorithm = algorithm;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<SaltedShaHash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String algorithm = form.group(1) == null ? "SHA-1" : "SHA-" + form.group(1);
        byte[] bytes = Base64.getDecoder().decode(form.group(2));
        int length = digest(algorithm).getDigestLength();
        if (bytes.length < length + LOWEST_SALT_BYTES) {
            throw new IllegalArgumentException("SSHA without a salt");
        }
        return Optional.of(new SaltedShaHash(
                algorithm, Arrays.copyOfRange(bytes, length, bytes.length), Arrays.copyOf(bytes, length)));
    }

    @Override
    public boolean matches(byte[] password) {
        MessageDigest digest = digest(algorithm);
        digest.update(password);
        digest.update(salt);
        return MessageDigest.isEqual(hash, digest.digest());
    }

    @Override
    public String toString() {
        return "SaltedShaHash[" + algorithm + "]";
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no " + algorithm, e);
        }
    }
}
