package org.gatewright.plugin.saml.binding;

import java.util.Optional;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.w3c.dom.Element;

/**
 * A message as it came through a browser, not yet believed.
 *
 * @param parameter {@code SAMLRequest} or {@code SAMLResponse}
 * @param binding Redirect or POST
 * @param querySignature with Redirect; a POST carries its signature in the XML
 * @param deflatedPost it was compressed although it came by POST, as one well-known service provider does
 */
public record IncomingMessage(
        String parameter,
        Element root,
        Binding binding,
        Optional<String> relayState,
        Optional<QuerySignature> querySignature,
        boolean deflatedPost) {

    public static final String REQUEST = "SAMLRequest";
    public static final String RESPONSE = "SAMLResponse";

    static final String RELAY_STATE = "RelayState";

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    /**
     * The root, if the message is the one that is understood at this address.
     *
     * @throws ProtocolException if it is another
     */
    public Element rootOf(String expectedParameter, String expectedName) {
        if (!parameter.equals(expectedParameter)) {
            throw new ProtocolException(
                    ProtocolError.MALFORMED_REQUEST, parameter, "this parameter", "the parameter " + expectedParameter);
        }
        if (!PROTOCOL.equals(root.getNamespaceURI()) || !expectedName.equals(root.getLocalName())) {
            String received = "{" + root.getNamespaceURI() + "}" + root.getLocalName();
            throw new ProtocolException(
                    ProtocolError.MALFORMED_REQUEST, parameter, received, "{" + PROTOCOL + "}" + expectedName);
        }
        return root;
    }

    @Override
    public String toString() {
        return "IncomingMessage[" + parameter + " by " + binding + "]";
    }
}
