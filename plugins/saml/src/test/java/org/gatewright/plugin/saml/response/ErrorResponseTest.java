package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.Signatures;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorResponseTest {

    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";
    private static final String CODE = "/samlp:Response/samlp:Status/samlp:StatusCode";
    private static final ProtocolRequest REQUEST = Sent.post(RequestXml.of(TestApplications.CRM));

    private final TestServer server = new TestServer().with(TestApplications.crm());

    /** The table of causes in the list of behaviours: T-012, T-033, T-028, T-024, T-041, T-136, T-235, T-253. */
    @ParameterizedTest
    @CsvSource({
        "LOGIN_NEEDED, Responder, NoPassive",
        "LEVEL_NOT_REACHED, Responder, NoAuthnContext",
        "NAME_NOT_AVAILABLE, Requester, InvalidNameIDPolicy",
        "ANSWER_NOT_AVAILABLE, Requester, UnsupportedBinding",
        "CANCELLED, Requester, RequestDenied",
        "NOT_ALLOWED, Responder, RequestDenied",
        "OTHER_PERSON, Responder, AuthnFailed"
    })
    void t254_everyRefusalHasItsStatus(Refusal refusal, String top, String second) {
        Message message = new Conversation(server).refusal(REQUEST, refusal);

        assertThat(message.value(CODE + "/@Value")).isEqualTo(STATUS + top);
        assertThat(message.value(CODE + "/samlp:StatusCode/@Value")).isEqualTo(STATUS + second);
    }

    @Test
    void t254_aFaultOfOursSaysNoMoreThanThat() {
        Message message = new Conversation(server).refusal(REQUEST, Refusal.SERVER_FAULT);

        assertThat(message.value(CODE + "/@Value")).isEqualTo(STATUS + "Responder");
        assertThat(message.children("/samlp:Response/samlp:Status")).containsExactly("StatusCode");
        assertThat(message.elements(CODE + "/*")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void t254_refusalsAreValidSignedAndWithoutAssertion(Refusal refusal) throws IOException {
        Message message = new Conversation(server).refusal(REQUEST, refusal);

        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "Response");
        Signatures.assertGoodForXmlsec(message, TestServer.key().certificate());
        assertThat(message.elements("//saml:Assertion")).isEmpty();
        assertThat(message.value("/samlp:Response/@InResponseTo")).isEqualTo(RequestXml.ID);
        assertThat(message.value("/samlp:Response/@Destination")).isEqualTo(TestApplications.CRM_ACS);
        assertThat(message.children("/samlp:Response")).containsExactly("Issuer", "Signature", "Status");
    }

    @Test
    void refusalsAreSignedEvenWhereOnlyAssertionsAre() {
        server.with(TestApplications.with(TestApplications.crm(), "signResponse", "false"));

        Message message = new Conversation(server).refusal(REQUEST, Refusal.CANCELLED);

        Signatures.assertGood(message, TestServer.key().certificate(), "Response");
    }

    @Test
    void refusalsBringRelayStateBack() {
        ProtocolRequest request = Sent.form("SAMLRequest="
                + Sent.escaped(Sent.base64(RequestXml.of(TestApplications.CRM).octets())) + "&RelayState=here");
        Protocol protocol = server.protocol();

        Reply reply = protocol.refuse((Intent.SignOn) protocol.read(request), Refusal.CANCELLED);

        assertThat(((Reply.FormPost) reply).fields()).containsEntry("RelayState", "here");
    }

    @Test
    void t024_aBindingThatCannotBeServedIsRefusedAtOnce() {
        ProtocolRequest request = Sent.post(RequestXml.of(TestApplications.CRM)
                .with("ProtocolBinding", "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"));

        Intent intent = server.protocol().read(request);

        Message message = Message.posted(((Intent.Answer) intent).reply());
        assertThat(message.value(CODE + "/samlp:StatusCode/@Value")).isEqualTo(STATUS + "UnsupportedBinding");
        Signatures.assertGood(message, TestServer.key().certificate(), "Response");
    }

    @Test
    void v034_nothingIsSentToAnAddressThatWasTakenFromTheApplicationMeanwhile() {
        Protocol protocol = server.protocol();
        Intent.SignOn request = (Intent.SignOn) protocol.read(REQUEST);
        Application changed = TestApplications.with(
                TestApplications.crm(), "assertionConsumerServices", "0 POST https://crm.example.com/new");
        Intent.SignOn later = new Intent.SignOn(
                changed,
                request.once(),
                request.fresh(),
                request.silent(),
                request.level(),
                request.loginHint(),
                request.state());

        assertThatThrownBy(() -> protocol.grant(later, TestPeople.signedOn(TestPeople.alice())))
                .isInstanceOfSatisfying(ProtocolException.class, refused -> {
                    assertThat(refused.error()).isEqualTo(ProtocolError.UNREGISTERED_ADDRESS);
                    assertThat(refused.received()).isEqualTo(TestApplications.CRM_ACS);
                    assertThat(refused.application()).contains(changed);
                });
        assertThatThrownBy(() -> protocol.refuse(later, Refusal.NOT_ALLOWED)).isInstanceOf(ProtocolException.class);
    }
}
