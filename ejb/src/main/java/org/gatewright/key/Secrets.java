package org.gatewright.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts what rests in the database and must not be read there. AES-256-GCM under the {@link MasterKey}. */
public final class Secrets {

    /** What the text begins with, so that another way of encrypting can come beside this one. */
    private static final String VERSION = "1:";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    public Secrets(MasterKey master) {
        this.master = master;
    }

    /** A text of about 4/3 of the length, another one each time. */
    public String encrypt(String plain) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was encrypted.
     *
     * @throws UnreadableSecretException if it was encrypted under another master key, or changed
     */
    public String decrypt(String encrypted) {
        return new String(decryptBytes(encrypted), StandardCharsets.UTF_8);
    }

    String encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no AES-256-GCM", e);
        }
    }

    byte[] decryptBytes(String encrypted) {
        if (!encrypted.startsWith(VERSION)) {
            throw new UnreadableSecretException();
        }
        try {
            ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.substring(VERSION.length())));
            byte[] nonce = new byte[NONCE_BYTES];
            both.get(nonce);
            byte[] sealed = new byte[both.remaining()];
            both.get(sealed);
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new UnreadableSecretException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master.key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
