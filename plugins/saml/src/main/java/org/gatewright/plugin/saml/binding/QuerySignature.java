package org.gatewright.plugin.saml.binding;

import java.nio.charset.StandardCharsets;

/**
 * The signature of a message that came by Redirect (SAML Bindings 3.4.4.1).
 *
 * @param algorithm a URI
 * @param signed the very characters that were signed, in the standard's order; nothing is encoded again
 * @param value in base64
 */
public record QuerySignature(String algorithm, String signed, String value) {

    public byte[] signedOctets() {
        return signed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The signature itself. */
    public byte[] octets() {
        return Encoding.base64("Signature", value.getBytes(StandardCharsets.ISO_8859_1), Limits.SIGNATURE);
    }

    @Override
    public String toString() {
        return "QuerySignature[" + algorithm + "]";
    }
}
