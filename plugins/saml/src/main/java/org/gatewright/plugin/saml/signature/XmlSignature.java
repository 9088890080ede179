package org.gatewright.plugin.saml.signature;

import static org.gatewright.plugin.saml.signature.Trust.refusal;

import java.security.Provider;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gatewright.plugin.saml.xml.OpenSaml;
import org.gatewright.spi.protocol.ProtocolException;
import org.w3c.dom.Element;

/** Verifies the signature in a message (SAML Core 5), by registered keys alone. */
public final class XmlSignature {

    /** For RSA-PSS under the names that XML Signature gives it; the platform has it under another. */
    private static final Provider PSS = new BouncyCastleProvider();

    static {
        OpenSaml.start();
    }

    private XmlSignature() {}

    /**
     * Finds out who signed.
     *
     * @param root of the message. What is read after this must be this very element
     * @return empty if the message bears no signature
     * @throws ProtocolException if it bears one of another shape, or by nobody we trust
     */
    public static Optional<Verified> verify(Element root, Trust trust) {
        return SignatureShape.find(root).map(shape -> verify(root, shape, trust));
    }

    private static Verified verify(Element root, SignatureShape shape, Trust trust) {
        SignatureAlgorithm algorithm = trust.algorithm("SignatureMethod", shape.method());
        boolean sha1Digest = shape.digest().equals(SignatureShape.SHA1);
        if (sha1Digest && !trust.allowSha1()) {
            throw refusal("DigestMethod", shape.digest(), "SHA-256, SHA-384 or SHA-512");
        }
        root.setIdAttribute("ID", true);
        XMLSignature signature = open(shape, algorithm);
        return trust.verifiedBy(algorithm, sha1Digest || algorithm.isSha1(), key -> verifies(signature, key));
    }

    private static XMLSignature open(SignatureShape shape, SignatureAlgorithm algorithm) {
        try {
            return algorithm.isPss()
                    ? new XMLSignature(shape.element(), "", true, PSS)
                    : new XMLSignature(shape.element(), "", true);
        } catch (XMLSecurityException e) {
            ProtocolException refusal =
                    refusal("Signature", "one that can't be processed", "XML Signature as SAML has it");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static boolean verifies(XMLSignature signature, PublicKey key) {
        try {
            return signature.checkSignatureValue(key);
        } catch (XMLSecurityException e) {
            // By this key it can't be verified, whether the value has a wrong length or the canonical form does not
            // exist
            return false;
        }
    }
}
