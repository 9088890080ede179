package org.gatewright.plugin.saml.setting;

import java.util.List;

/** What assertions may be encrypted with, as URIs of XML Encryption 1.1 (5.1, 5.5). */
public final class EncryptionAlgorithm {

    public static final String AES256_GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    public static final String AES128_GCM = "http://www.w3.org/2009/xmlenc11#aes128-gcm";
    public static final String AES256_CBC = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    public static final String AES128_CBC = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

    /** With SHA-1 as digest and in the mask, which OAEP does not depend on; the one that all applications know. */
    public static final String RSA_OAEP_MGF1P = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";

    /** With SHA-256 as digest and in the mask. */
    public static final String RSA_OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";

    public static final String RSA_1_5 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5";

    /** Of what is encrypted, those first that also protect it against changes. */
    public static final List<String> CONTENT = List.of(AES256_GCM, AES128_GCM, AES256_CBC, AES128_CBC);

    /** Of the content's key. */
    public static final List<String> KEY_TRANSPORT = List.of(RSA_OAEP_MGF1P, RSA_OAEP, RSA_1_5);

    private EncryptionAlgorithm() {}

    /** Whether it is safe enough to be taken without anybody choosing it: not where padding can be probed. */
    public static boolean isStrong(String algorithm) {
        return !algorithm.equals(AES256_CBC) && !algorithm.equals(AES128_CBC) && !algorithm.equals(RSA_1_5);
    }
}
