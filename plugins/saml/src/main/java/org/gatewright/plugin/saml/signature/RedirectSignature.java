package org.gatewright.plugin.saml.signature;

import org.gatewright.plugin.saml.binding.QuerySignature;
import org.gatewright.spi.protocol.ProtocolException;

/** Verifies the signature of a query over the characters that were sent (SAML Bindings 3.4.4.1). */
public final class RedirectSignature {

    private RedirectSignature() {}

    /**
     * Finds out who signed.
     *
     * @throws ProtocolException if it is nobody we trust
     */
    public static Verified verify(QuerySignature signature, Trust trust) {
        SignatureAlgorithm algorithm = trust.algorithm("SigAlg", signature.algorithm());
        byte[] signed = signature.signedOctets();
        byte[] value = signature.octets();
        return trust.verifiedBy(algorithm, algorithm.isSha1(), key -> algorithm.verifies(signed, value, key));
    }
}
