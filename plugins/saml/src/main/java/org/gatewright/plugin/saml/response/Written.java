package org.gatewright.plugin.saml.response;

import org.gatewright.plugin.saml.signature.Signer;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/**
 * A message or assertion that is written but not yet signed.
 *
 * @param issuer its child Issuer, behind which the signature goes (SAML Core 2.3.3, 3.2.2)
 */
record Written(Tree element, String id, Tree issuer) {

    void sign(Signer signer, Signer.Form form) {
        signer.sign(element, id, form, () -> element.childAfter(issuer, Namespace.SIGNATURE, "Signature"));
    }
}
