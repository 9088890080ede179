package org.gatewright.plugin.saml.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.spi.protocol.ProtocolRequest;

/** Requests of applications at the desk that takes them. */
abstract class RequestsOfApplications {

    static final RequestXml CRM = RequestXml.of(TestApplications.CRM);
    static final RequestXml WIKI = RequestXml.addressed(TestApplications.WIKI);
    static final List<Function<RequestXml, ProtocolRequest>> BOTH_BINDINGS = List.of(Sent::post, Sent::redirect);
    static final List<Function<RequestXml, ProtocolRequest>> SIGNED_BOTH_BINDINGS = List.of(
            request -> Sent.post(SignedXml.by(TestKey.rsa("wiki")).octets(request)),
            request -> Sent.get("v2/SSO", Sent.signedQuery(request, "x", TestKey.rsa("wiki"))));

    final Desk desk =
            Desk.of(TestApplications.crm(), TestApplications.wiki(), TestApplications.shop(), TestApplications.bare());

    static byte[] file(String name) throws IOException {
        try (InputStream file = SignOnRequestsTest.class.getResourceAsStream("/requests/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    static String context(String uri) {
        return "<samlp:RequestedAuthnContext><saml:AuthnContextClassRef>" + uri
                + "</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>";
    }
}
