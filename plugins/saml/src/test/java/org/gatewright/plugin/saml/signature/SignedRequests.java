package org.gatewright.plugin.saml.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Requests with signatures in the XML, made by the JDK, and what the whole intake says of them. */
abstract class SignedRequests {

    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    static final String PSS = "http://www.w3.org/2007/05/xmldsig-more#";
    static final RequestXml REQUEST = RequestXml.addressed(TestApplications.WIKI);
    static final SignedXml SIGNER = SignedXml.by(TestKey.rsa("wiki"));

    final Desk desk = Desk.of(TestApplications.crm(), TestApplications.wiki(), TestApplications.bare());

    static byte[] withAlgorithm(String element, String algorithm) {
        Document document = SIGNER.document(REQUEST);
        ((Element) document.getElementsByTagNameNS(DS, element).item(0)).setAttribute("Algorithm", algorithm);
        return SignedXml.octets(document);
    }

    static Desk wikiWith(String certificates) {
        return Desk.of(TestApplications.with(TestApplications.wiki(), "signingCertificates", certificates));
    }

    static Element signature(Document document) {
        return (Element) document.getElementsByTagNameNS(DS, "Signature").item(0);
    }

    void assertAccepted(ProtocolRequest request) {
        assertThat(desk.ask(request).refusal()).isEmpty();
    }

    ProtocolException assertBadSignature(ProtocolRequest request) {
        ProtocolException refusal = desk.refusal(request);
        assertThat(refusal.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        return refusal;
    }
}
