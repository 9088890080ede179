package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.Signatures;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseSignatureTest extends Granting {

    @ParameterizedTest
    @CsvSource({"true, true, Response Assertion", "true, false, Response", "false, true, Assertion"})
    void t048_whatIsSignedVerifiesByOthersMeans(String response, String assertion, String signed) throws IOException {
        Application application = TestApplications.with(
                TestApplications.with(TestApplications.crm(), "signResponse", response), "signAssertion", assertion);

        Message message = respond(application, TestPeople.signedOn(TestPeople.alice(), ROLES));

        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), signed.split(" "));
        Signatures.assertGoodForXmlsec(message, TestServer.key().certificate());
    }

    @Test
    void t048_theSignatureFollowsTheIssuer() {
        Message message = respond(ROLES);

        assertThat(message.children("/samlp:Response")).containsExactly("Issuer", "Signature", "Status", "Assertion");
        assertThat(message.children(ASSERTION))
                .containsExactly(
                        "Issuer", "Signature", "Subject", "Conditions", "AuthnStatement", "AttributeStatement");
    }

    @Test
    void t048_ellipticKeysSignToo() throws IOException {
        TestKey key = TestKey.ec("secp256r1");
        TestServer server = new TestServer().withKeys(key.signing()).with(TestApplications.crm());

        Message message = new Conversation(server).response(REQUEST, TestPeople.signedOn(TestPeople.alice(), ROLES));

        assertThat(message.values("//ds:SignatureMethod/@Algorithm"))
                .containsOnly("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
        Signatures.assertGood(message, key.certificate(), "Response", "Assertion");
        Signatures.assertGoodForXmlsec(message, key.certificate());
    }

    @ParameterizedTest
    @CsvSource({"rsa-sha256", "rsa-sha384", "rsa-sha512"})
    void t277_theApplicationsAlgorithmSigns(String algorithm) {
        String uri = "http://www.w3.org/2001/04/xmldsig-more#" + algorithm;

        Message message = respond("signatureAlgorithm", uri);

        assertThat(message.values("//ds:SignatureMethod/@Algorithm"))
                .containsOnly(uri)
                .hasSize(2);
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
    }

    @Test
    void t277_afterAChangeOfTheKindOfKeySignOnsGoOn() {
        Application application = TestApplications.with(
                TestApplications.crm(), "signatureAlgorithm", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");
        TestKey key = TestKey.ec("secp256r1");
        TestServer server = new TestServer().withKeys(key.signing()).with(application);

        Message message = new Conversation(server).response(REQUEST, TestPeople.signedOn(TestPeople.alice(), ROLES));

        Signatures.assertGood(message, key.certificate(), "Response", "Assertion");
    }

    @Test
    void t249_signaturesHaveTheOneShapeThatEverybodyReads() {
        Message message = respond(ROLES);

        assertThat(message.values("//ds:CanonicalizationMethod/@Algorithm"))
                .containsOnly("http://www.w3.org/2001/10/xml-exc-c14n#");
        assertThat(message.values("//ds:DigestMethod/@Algorithm"))
                .containsOnly("http://www.w3.org/2001/04/xmlenc#sha256");
        assertThat(message.values("//ds:SignatureMethod/@Algorithm"))
                .containsOnly("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        assertThat(message.elements("//ds:Reference")).hasSize(2);
        assertThat(message.values("(//ds:Reference)[1]/ds:Transforms/ds:Transform/@Algorithm"))
                .containsExactly(
                        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                        "http://www.w3.org/2001/10/xml-exc-c14n#");
    }

    @Test
    void t274_bothSignaturesOfOneResponseAreByTheSameKeyAlsoDuringARollOver() {
        TestKey next = TestKey.rsa("next");
        TestServer server = new TestServer().with(TestApplications.crm());
        Conversation conversation = new Conversation(server);
        Message before = conversation.response(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        server.withKeys(next.signing(), TestServer.key().signing());
        Message after = conversation.response(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        Signatures.assertGood(before, TestServer.key().certificate(), "Response", "Assertion");
        Signatures.assertGood(after, next.certificate(), "Response", "Assertion");
    }

    @Test
    void t049_theAssertionCanStandAlone() {
        String text = respond(ROLES).text();
        String assertion = text.substring(text.indexOf("<saml:Assertion"), text.indexOf("</samlp:Response>"));

        Message alone = Message.of(assertion);

        Signatures.assertGood(alone, TestServer.key().certificate(), "Assertion");
        assertThat(alone.values("//@*[namespace-uri()='http://www.w3.org/2001/XMLSchema-instance']"))
                .containsOnly("xs:string");
        assertThat(assertion).contains("xmlns:xs=");
    }

    @Test
    void t064_theCertificateTravelsAlongOnlyIfWanted() {
        Message with = respond(ROLES);
        Message without = respond("includeKeyInfo", "false");

        assertThat(with.children("//ds:KeyInfo")).containsOnly("X509Data").hasSize(2);
        assertThat(without.elements("//ds:KeyInfo")).isEmpty();
        Signatures.assertGood(without, TestServer.key().certificate(), "Response", "Assertion");
    }
}
