package org.gatewright.plugin.saml.setting;

import java.util.List;

/** What our own messages may be signed with, as URIs of XML Signature (RFC 9231). */
public final class SigningAlgorithm {

    /** With SHA-256 and whatever kind the key in use is of. */
    public static final String FITTING = "fitting";

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String RSA_SHA384 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384";
    public static final String RSA_SHA512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512";
    public static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    public static final String ECDSA_SHA384 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384";
    public static final String ECDSA_SHA512 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512";

    public static final List<String> CHOICES =
            List.of(FITTING, RSA_SHA256, RSA_SHA384, RSA_SHA512, ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512);

    private SigningAlgorithm() {}
}
