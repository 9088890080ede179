package org.gatewright.plugin.saml.encryption;

import java.util.Arrays;
import org.gatewright.plugin.saml.setting.EncryptionAlgorithm;

/** Ciphers for content (XML Encryption 1.1, 5.2). */
enum ContentCipher {
    AES256_GCM(EncryptionAlgorithm.AES256_GCM, 256, "AES/GCM/NoPadding"),
    AES128_GCM(EncryptionAlgorithm.AES128_GCM, 128, "AES/GCM/NoPadding"),
    AES256_CBC(EncryptionAlgorithm.AES256_CBC, 256, "AES/CBC/ISO10126Padding"),
    AES128_CBC(EncryptionAlgorithm.AES128_CBC, 128, "AES/CBC/ISO10126Padding");

    private final String uri;
    private final int keyBits;
    private final String jcaName;

    ContentCipher(String uri, int keyBits, String jcaName) {
        this.uri = uri;
        this.keyBits = keyBits;
        this.jcaName = jcaName;
    }

    static ContentCipher of(String uri) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(uri));
    }

    String uri() {
        return uri;
    }

    int keyBits() {
        return keyBits;
    }

    String jcaName() {
        return jcaName;
    }
}
