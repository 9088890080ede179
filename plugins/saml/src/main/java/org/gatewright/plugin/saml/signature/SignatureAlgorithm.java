package org.gatewright.plugin.saml.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms that a signature on a request may have (RFC 9231, 2.3). What is not listed is refused: HMAC, DSA, MD5, RSA
 * and ECDSA with SHA-1 unless the application allows it.
 */
enum SignatureAlgorithm {
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", Family.RSA),
    RSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA", Family.RSA),
    RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA", Family.RSA),
    PSS_SHA256("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", pss("SHA-256", MGF1ParameterSpec.SHA256, 32)),
    PSS_SHA384("http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1", pss("SHA-384", MGF1ParameterSpec.SHA384, 48)),
    PSS_SHA512("http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1", pss("SHA-512", MGF1ParameterSpec.SHA512, 64)),
    ECDSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "SHA256withECDSA", Family.EC),
    ECDSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "SHA384withECDSA", Family.EC),
    ECDSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", "SHA512withECDSA", Family.EC),
    RSA_SHA1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SHA1withRSA", Family.RSA),
    ECDSA_SHA1("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1", "SHA1withECDSA", Family.EC);

    private final String uri;
    private final String name;
    private final Family family;
    private final @Nullable AlgorithmParameterSpec parameters;

    /** What kind of key an algorithm works with. */
    private enum Family {
        RSA,
        PSS,
        EC
    }

    SignatureAlgorithm(String uri, String name, Family family) {
        this.uri = uri;
        this.name = name;
        this.family = family;
        this.parameters = null;
    }

    SignatureAlgorithm(String uri, AlgorithmParameterSpec parameters) {
        this.uri = uri;
        this.name = "RSASSA-PSS";
        this.family = Family.PSS;
        this.parameters = parameters;
    }

    private static AlgorithmParameterSpec pss(String digest, MGF1ParameterSpec mask, int saltLength) {
        return new PSSParameterSpec(digest, "MGF1", mask, saltLength, PSSParameterSpec.TRAILER_FIELD_BC);
    }

    static Optional<SignatureAlgorithm> find(String uri) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.uri.equals(uri))
                .findFirst();
    }

    boolean isSha1() {
        return this == RSA_SHA1 || this == ECDSA_SHA1;
    }

    boolean isPss() {
        return family == Family.PSS;
    }

    /** Whether a key is of the kind this works with. */
    boolean fits(PublicKey key) {
        return switch (family) {
            case RSA -> key.getAlgorithm().equals("RSA");
            case PSS -> key.getAlgorithm().equals("RSA") || key.getAlgorithm().equals("RSASSA-PSS");
            case EC -> key.getAlgorithm().equals("EC");
        };
    }

    /**
     * Verifies a signature over octets.
     *
     * @param value for ECDSA r and s side by side (RFC 9231, 2.3.6), or in DER as OpenSAML puts it into queries
     */
    boolean verifies(byte[] octets, byte[] value, PublicKey key) {
        if (family != Family.EC) {
            return verifies(name, octets, value, key);
        }
        return verifies(name + "inP1363Format", octets, value, key) || verifies(name, octets, value, key);
    }

    private boolean verifies(String jcaName, byte[] octets, byte[] value, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(jcaName);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initVerify(key);
            signature.update(octets);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            // A value of another length or form is no signature by this key; which way it is wrong says nothing more
            return false;
        }
    }

    static String allowed(boolean sha1Too) {
        List<SignatureAlgorithm> all = List.of(values());
        return all.stream()
                .filter(algorithm -> sha1Too || !algorithm.isSha1())
                .map(algorithm -> algorithm.uri.substring(algorithm.uri.indexOf('#') + 1))
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
