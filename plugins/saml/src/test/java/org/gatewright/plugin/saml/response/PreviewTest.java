package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private final TestServer server = new TestServer();

    private Preview preview(Application application, Subject subject) {
        return server.with(application)
                .protocol()
                .preview(new PreviewRequest(
                        application, TestPeople.signedOn(subject, Attribute.of("role", List.of("Admin")))));
    }

    @Test
    void showsTheMessageOfAnUnsolicitedSignOn() {
        Preview preview = preview(TestApplications.crm(), TestPeople.alice());
        Message message = Message.of(preview.document());

        assertThat(preview.outcome()).isEqualTo(Preview.GRANTED);
        assertThat(message.value("//saml:NameID")).isEqualTo("alice");
        assertThat(message.values("//saml:AttributeValue")).containsExactly("Admin");
        assertThat(preview.facts())
                .containsEntry("saml.unsolicited", "true")
                .containsEntry("saml.attributeNames", "role");
        Schemas.assertValidMessage(message.octets());
    }

    @Test
    void nobodyCanSignInByIt() {
        Message message =
                Message.of(preview(TestApplications.crm(), TestPeople.alice()).document());

        assertThat(message.values("//ds:SignatureValue")).hasSize(2).allMatch(value -> value.matches("A{512}"));
    }

    @Test
    void isAsLongAsTheRealOne() {
        Preview preview = preview(TestApplications.crm(), TestPeople.alice());

        assertThat(preview.facts().get("saml.responseLength"))
                .isEqualTo(Integer.toString((preview.document().length() + 2) / 3 * 4));
    }

    @Test
    void makesNoPersistentName() {
        Application application = TestApplications.with(TestApplications.crm(), "nameIdFormat", PERSISTENT);

        Preview first = preview(application, TestPeople.alice());

        assertThat(Message.of(first.document()).value("//saml:NameID")).isEqualTo("made-at-the-first-sign-on");
        assertThat(server.namesMade()).isZero();
        server.host().names().findOrCreate(application, TestPeople.alice());
        assertThat(Message.of(preview(application, TestPeople.alice()).document())
                        .value("//saml:NameID"))
                .isEqualTo("pairwise-0");
    }

    @Test
    void showsTheRefusalOfAPersonWithoutName() {
        Application application = TestApplications.with(
                TestApplications.with(
                        TestApplications.crm(),
                        "nameIdFormat",
                        "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                "nameIdSource",
                "email");

        Preview preview = preview(application, TestPeople.bob());

        assertThat(preview.outcome()).isEqualTo("NAME_NOT_AVAILABLE");
        assertThat(Message.of(preview.document()).value("//samlp:StatusCode/samlp:StatusCode/@Value"))
                .endsWith(":InvalidNameIDPolicy");
    }
}
