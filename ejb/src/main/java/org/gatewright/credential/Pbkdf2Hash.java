package org.gatewright.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PBKDF2 (RFC 8018, 5.2) with HMAC; read, never made. Three forms are known: the modular one
 * ({@code $pbkdf2-sha256$29000$salt$hash}, rounds also written {@code i=29000} with more parameters after them), OpenLDAP's
 * ({@code {PBKDF2-SHA256}29000$salt$hash}) and Django's ({@code pbkdf2_sha256$29000$salt$hash}, where the salt is plain text).
 */
final class Pbkdf2Hash implements PasswordHash {

    private static final String BASE64 = "([A-Za-z0-9+/.]{2,200}={0,2})";
    private static final Pattern MODULAR = Pattern.compile(
            "\\$pbkdf2(?:-(sha1|sha256|sha512))?\\$(?:i=)?(\\d{1,9})(?:,[a-z]=\\d{1,4})?\\$" + BASE64 + "\\$" + BASE64);
    private static final Pattern OPENLDAP =
            Pattern.compile("\\{PBKDF2(?:-(SHA1|SHA256|SHA512))?\\}(\\d{1,9})\\$" + BASE64 + "\\$" + BASE64);
    private static final Pattern DJANGO =
            Pattern.compile("pbkdf2_(sha1|sha256)\\$(\\d{1,9})\\$([!-#%-~]{1,128})\\$" + BASE64);
    private static final int HIGHEST_ROUNDS = 5_000_000;
    private static final int LOWEST_HASH_BYTES = 16;

    private final String digest;
    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private Pbkdf2Hash(String digest, int rounds, byte[] salt, byte[] hash) {
        if (rounds < 1 || rounds > HIGHEST_ROUNDS) {
            throw new IllegalArgumentException("PBKDF2 with " + rounds + " rounds is not computed here");
        }
        if (hash.length < LOWEST_HASH_BYTES) {
            throw new IllegalArgumentException("PBKDF2 hash of " + hash.length + " bytes");
        }
        this.digest = digest;
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<Pbkdf2Hash> parse(String text) {
        Matcher modular = MODULAR.matcher(text);
        if (modular.matches()) {
            return Optional.of(of(modular, base64(modular.group(3))));
        }
        Matcher openLdap = OPENLDAP.matcher(text);
        if (openLdap.matches()) {
            return Optional.of(of(openLdap, base64(openLdap.group(3))));
        }
        Matcher django = DJANGO.matcher(text);
        if (django.matches()) {
            return Optional.of(of(django, django.group(3).getBytes(StandardCharsets.UTF_8)));
        }
        return Optional.empty();
    }

    @Override
    public boolean matches(byte[] password) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(digestOf(digest));
        generator.init(password, salt, rounds);
        KeyParameter computed = (KeyParameter) generator.generateDerivedMacParameters(hash.length * Byte.SIZE);
        return MessageDigest.isEqual(hash, computed.getKey());
    }

    @Override
    public String toString() {
        return "Pbkdf2Hash[" + digest + ", " + rounds + "]";
    }

    private static Pbkdf2Hash of(Matcher form, byte[] salt) {
        String digest = Optional.ofNullable(form.group(1)).orElse("sha1").toLowerCase(Locale.ROOT);
        return new Pbkdf2Hash(digest, Integer.parseInt(form.group(2)), salt, base64(form.group(4)));
    }

    /** Base64 with or without padding; some systems write a dot for the plus. */
    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replace('.', '+'));
    }

    private static Digest digestOf(String name) {
        return switch (name) {
            case "sha256" -> new SHA256Digest();
            case "sha512" -> new SHA512Digest();
            default -> new SHA1Digest();
        };
    }
}
