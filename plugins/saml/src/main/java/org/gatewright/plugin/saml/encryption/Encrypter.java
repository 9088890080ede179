package org.gatewright.plugin.saml.encryption;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/**
 * Encrypts elements for one application (XML Encryption 1.1, 3.1): each under a key of its own, which travels beside the content,
 * encrypted by the application's key. Like our signatures it has one shape, and only the platform's ciphers are needed for it.
 *
 * @param key of the application
 */
public record Encrypter(ContentCipher content, KeyTransport transport, PublicKey key) {

    private static final String ELEMENT = Namespace.ENCRYPTION.uri() + "Element";

    /**
     * By the algorithms' URIs.
     *
     * @throws IllegalArgumentException if there is no such algorithm
     */
    public static Encrypter of(String content, String transport, PublicKey key) {
        return new Encrypter(ContentCipher.of(content), KeyTransport.of(transport), key);
    }

    /**
     * Writes an element that only the application can read.
     *
     * @param element as a document that stands alone
     * @param holder gets the new child {@code xenc:EncryptedData}
     */
    public void encrypt(byte[] element, Tree holder) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(content.keyBits());
            SecretKey once = generator.generateKey();
            Tree data = holder.child(Namespace.ENCRYPTION, "EncryptedData")
                    .declare(Namespace.ENCRYPTION)
                    .with("Type", ELEMENT);
            xenc(data, "EncryptionMethod").with("Algorithm", content.uri());
            Tree info = data.child(Namespace.SIGNATURE, "KeyInfo").declare(Namespace.SIGNATURE);
            Tree encryptedKey = xenc(info, "EncryptedKey");
            transport.describe(xenc(encryptedKey, "EncryptionMethod"));
            value(encryptedKey, transport.encrypt(once.getEncoded(), key));
            value(data, encrypted(element, once));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the application's key can't be used for " + transport.uri() + " and " + content.uri(), e);
        }
    }

    /** The initialization vector in front (XML Encryption 5.2). */
    private byte[] encrypted(byte[] element, SecretKey once) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(content.jcaName());
        cipher.init(Cipher.ENCRYPT_MODE, once);
        byte[] vector = cipher.getIV();
        byte[] result = new byte[vector.length + cipher.getOutputSize(element.length)];
        System.arraycopy(vector, 0, result, 0, vector.length);
        int length = cipher.doFinal(element, 0, element.length, result, vector.length);
        if (vector.length + length != result.length) {
            throw new IllegalStateException("a cipher that misjudged its own length");
        }
        return result;
    }

    private static void value(Tree parent, byte[] octets) {
        xenc(xenc(parent, "CipherData"), "CipherValue").text(Base64.getEncoder().encodeToString(octets));
    }

    private static Tree xenc(Tree parent, String name) {
        return parent.child(Namespace.ENCRYPTION, name);
    }
}
