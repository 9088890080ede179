package org.gatewright.plugin.saml.testing;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.gatewright.plugin.saml.xml.OpenSaml;
import org.w3c.dom.Element;

/** Reads what is encrypted, by Apache Santuario, as many service providers do. */
public final class Decrypting {

    static {
        OpenSaml.start();
    }

    private Decrypting() {}

    /** The assertion of a Response, as a document of its own. */
    public static Message assertion(Message response, PrivateKey key) {
        Element data = response.elements("//saml:EncryptedAssertion/xenc:EncryptedData")
                .get(0);
        try {
            XMLCipher cipher = XMLCipher.getInstance();
            cipher.init(XMLCipher.DECRYPT_MODE, null);
            cipher.setKEK(key);
            return Message.of(new String(cipher.decryptToByteArray(data), StandardCharsets.UTF_8));
        } catch (XMLSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
