package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Decrypting;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.Signatures;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionTest {

    private static final ProtocolRequest REQUEST = Sent.post(RequestXml.of(TestApplications.SHOP));
    private static final TestKey KEY = TestKey.rsa("shop");

    private static Application encrypting() {
        return TestApplications.with(TestApplications.shop(), "encryptAssertion", "true");
    }

    private static Message respond(Application application) {
        return new Conversation(new TestServer().with(application))
                .response(REQUEST, TestPeople.signedOn(TestPeople.alice(), Granting.ROLES));
    }

    @Test
    void t050_nobodyElseReadsWhoItIsAbout() {
        Message message = respond(encrypting());

        assertThat(message.text())
                .doesNotContain("alice")
                .doesNotContain("Reader")
                .doesNotContain("<saml:Assertion");
        assertThat(message.children("/samlp:Response"))
                .containsExactly("Issuer", "Signature", "Status", "EncryptedAssertion");
        assertThat(message.values("//xenc:EncryptionMethod/@Algorithm"))
                .containsExactly(
                        "http://www.w3.org/2009/xmlenc11#aes256-gcm",
                        "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");
        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "Response");
    }

    @ParameterizedTest
    @CsvSource({
        "2009/xmlenc11#aes256-gcm, 2001/04/xmlenc#rsa-oaep-mgf1p",
        "2009/xmlenc11#aes128-gcm, 2009/xmlenc11#rsa-oaep",
        "2001/04/xmlenc#aes256-cbc, 2001/04/xmlenc#rsa-1_5",
        "2001/04/xmlenc#aes128-cbc, 2001/04/xmlenc#rsa-oaep-mgf1p"
    })
    void t049_t050_decryptedByOthersMeansTheAssertionVerifiesAsADocumentOfItsOwn(String content, String transport)
            throws IOException {
        Application application = TestApplications.with(
                TestApplications.with(encrypting(), "encryptionAlgorithm", "http://www.w3.org/" + content),
                "keyTransportAlgorithm",
                "http://www.w3.org/" + transport);

        Message message = respond(application);
        Message assertion = Decrypting.assertion(message, KEY.privateKey());

        Schemas.assertValidMessage(message.octets());
        assertThat(assertion.value("//saml:NameID")).isEqualTo("alice");
        assertThat(assertion.values("//saml:AttributeValue")).containsExactly("Admin", "Reader");
        Signatures.assertGood(assertion, TestServer.key().certificate(), "Assertion");
        Signatures.assertGoodForXmlsec(assertion, TestServer.key().certificate());
    }

    @Test
    void t050_everyKeyIsUsedOnce() {
        Conversation conversation = new Conversation(new TestServer().with(encrypting()));
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            values.addAll(conversation
                    .response(REQUEST, TestPeople.signedOn(TestPeople.alice()))
                    .values("//xenc:CipherValue"));
        }

        assertThat(values).hasSize(6);
    }

    @Test
    void t250_withoutAKeyThereIsNoAnswerInTheClear() {
        Application application = TestApplications.with(encrypting(), "encryptionCertificates", "");

        Outcome outcome = new Conversation(new TestServer().with(application))
                .outcome(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.SERVER_FAULT);
            assertThat(Message.posted(refused.reply()).values("//samlp:StatusCode/@Value"))
                    .containsExactly("urn:oasis:names:tc:SAML:2.0:status:Responder");
        });
    }

    @Test
    void previewsAreThereToBeRead() {
        Preview preview = new TestServer()
                .with(encrypting())
                .protocol()
                .preview(new PreviewRequest(encrypting(), TestPeople.signedOn(TestPeople.alice())));

        assertThat(Message.of(preview.document()).value("//saml:NameID")).isEqualTo("alice");
        assertThat(preview.facts()).containsEntry("saml.encrypted", "true");
    }
}
