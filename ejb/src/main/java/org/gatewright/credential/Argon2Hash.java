package org.gatewright.credential;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2 (RFC 9106) in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. New hashes are Argon2id;
 * the other two variants are read.
 */
final class Argon2Hash implements PasswordHash {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2(id|i|d)\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,4})\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{16,88})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int variant;
    private final HashingCost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(int variant, HashingCost cost, byte[] salt, byte[] hash) {
        this.variant = variant;
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<Argon2Hash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        HashingCost cost = new HashingCost(
                Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)));
        return Optional.of(new Argon2Hash(
                variant(form.group(1)),
                cost,
                Base64.getDecoder().decode(form.group(5)),
                Base64.getDecoder().decode(form.group(6))));
    }

    /** Hashes a password with a fresh salt. */
    static Argon2Hash of(byte[] password, HashingCost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(Argon2Parameters.ARGON2_id, cost, salt, password, HASH_BYTES);
        return new Argon2Hash(Argon2Parameters.ARGON2_id, cost, salt, hash);
    }

    @Override
    public boolean matches(byte[] password) {
        return MessageDigest.isEqual(hash, compute(variant, cost, salt, password, hash.length));
    }

    /** Whether new passwords would be hashed just so. */
    boolean isMadeWith(HashingCost current) {
        return variant == Argon2Parameters.ARGON2_id && cost.equals(current) && hash.length == HASH_BYTES;
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2" + name(variant) + "$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p="
                + cost.parallelism() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "Argon2Hash[" + cost + "]";
    }

    private static byte[] compute(int variant, HashingCost cost, byte[] salt, byte[] password, int length) {
        return NativeArgon2.fastest().hash(variant, cost, salt, password, length);
    }

    private static int variant(String name) {
        return switch (name) {
            case "id" -> Argon2Parameters.ARGON2_id;
            case "i" -> Argon2Parameters.ARGON2_i;
            default -> Argon2Parameters.ARGON2_d;
        };
    }

    private static String name(int variant) {
        return switch (variant) {
            case Argon2Parameters.ARGON2_id -> "id";
            case Argon2Parameters.ARGON2_i -> "i";
            default -> "d";
        };
    }
}
