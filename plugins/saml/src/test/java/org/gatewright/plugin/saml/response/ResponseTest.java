package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest extends Granting {

    @Test
    void t248_everyResponseSaysWhoseItIsAndForWhom() {
        Message one = respond(ROLES);
        Message other = respond(ROLES);

        assertThat(one.value("/samlp:Response/@Version")).isEqualTo("2.0");
        assertThat(one.value("/samlp:Response/@IssueInstant")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(one.value("/samlp:Response/@Destination")).isEqualTo(TestApplications.CRM_ACS);
        assertThat(one.value("/samlp:Response/saml:Issuer")).isEqualTo(TestServer.ENTITY_ID);
        assertThat(one.value(ASSERTION + "/saml:Issuer")).isEqualTo(TestServer.ENTITY_ID);
        assertThat(one.values("//@ID")).hasSize(2).allMatch(id -> id.matches("_[0-9a-f]{40}"));
        assertThat(one.values("//@ID")).doesNotContainAnyElementsOf(other.values("//@ID"));
    }

    @Test
    void t248_anApplicationMayKnowUsByAnotherName() {
        Message message = respond("issuer", "https://login.example.com/saml");

        assertThat(message.values("//saml:Issuer"))
                .containsOnly("https://login.example.com/saml")
                .hasSize(2);
    }

    @Test
    void t047_base64HasNoLineBreaks() {
        Message message = respond(ROLES);

        assertThat(message.values("//ds:SignatureValue")).allMatch(value -> value.matches("[A-Za-z0-9+/]+=*"));
        assertThat(message.values("//ds:X509Certificate")).allMatch(value -> value.matches("[A-Za-z0-9+/]+=*"));
        assertThat(message.text()).doesNotContain("&#", "\n", "\r");
    }

    @Test
    void t072_anUnsolicitedResponseAnswersNoRequest() {
        Conversation conversation = new Conversation(new TestServer().with(TestApplications.crm()));

        Message message = conversation.response(UNSOLICITED, TestPeople.signedOn(TestPeople.alice(), ROLES));

        assertThat(message.elements("//*[@InResponseTo]")).isEmpty();
        assertThat(message.value("/samlp:Response/@Destination")).isEqualTo(TestApplications.CRM_ACS);
        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
    }

    @Test
    void t001_withoutRelayStateTheFormHasNone() {
        Conversation conversation = new Conversation(new TestServer().with(TestApplications.crm()));

        Outcome.Granted granted = conversation.granted(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        assertThat(((Reply.FormPost) granted.reply()).fields()).containsOnlyKeys("SAMLResponse");
    }

    @ParameterizedTest
    @CsvSource({"''", "'<script>alert(\"1\")</script>'", "https://evil.example/?a=b&c=d", "ünïcode 愛"})
    void t069_relayStateComesBackAsItCame(String relayState) {
        Conversation conversation = new Conversation(new TestServer().with(TestApplications.crm()));
        ProtocolRequest request = Sent.form("SAMLRequest="
                + Sent.escaped(Sent.base64(RequestXml.of(TestApplications.CRM).octets())) + "&RelayState="
                + Sent.escaped(relayState));

        Outcome.Granted granted = conversation.granted(request, TestPeople.signedOn(TestPeople.alice()));

        assertThat(((Reply.FormPost) granted.reply()).fields()).containsEntry("RelayState", relayState);
    }

    @Test
    void t023_anAddressWithAQueryIsUsedWhole() {
        String acs = "https://crm.example.com/saml/acs?tenant=1&x='%3Cb%3E";
        Application application =
                TestApplications.with(TestApplications.crm(), "assertionConsumerServices", "0 POST " + acs);
        Conversation conversation = new Conversation(new TestServer().with(application));

        Outcome.Granted granted = conversation.granted(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        assertThat(((Reply.FormPost) granted.reply()).to()).isEqualTo(acs);
        assertThat(Message.posted(granted.reply()).value("/samlp:Response/@Destination"))
                .isEqualTo(acs);
        assertThat(Message.posted(granted.reply()).value("//@Recipient")).isEqualTo(acs);
    }

    @Test
    void factsSayWhatTheMessageSays() {
        Conversation conversation = new Conversation(new TestServer().with(TestApplications.crm()));

        Outcome.Granted granted = conversation.granted(REQUEST, TestPeople.signedOn(TestPeople.alice(), ROLES));
        Message message = Message.posted(granted.reply());
        Map<String, String> facts = granted.facts();
        String field = ((Reply.FormPost) granted.reply()).fields().get("SAMLResponse");
        String assertion = message.text()
                .substring(
                        message.text().indexOf("<saml:Assertion"),
                        message.text().indexOf("</samlp:Response>"));

        assertThat(facts)
                .containsEntry("saml.nameId", message.value("//saml:NameID"))
                .containsEntry("saml.nameIdFormat", message.value("//saml:NameID/@Format"))
                .containsEntry("saml.audience", message.value("//saml:Audience"))
                .containsEntry("saml.acs", TestApplications.CRM_ACS)
                .containsEntry("saml.acsRegistered", "true")
                .containsEntry("saml.destination", message.value("/samlp:Response/@Destination"))
                .containsEntry("saml.recipient", message.value("//@Recipient"))
                .containsEntry("saml.inResponseTo", RequestXml.ID)
                .containsEntry("saml.requestId", RequestXml.ID)
                .containsEntry("saml.unsolicited", "false")
                .containsEntry("saml.issuer", message.value("/samlp:Response/saml:Issuer"))
                .containsEntry("saml.metadataIssuer", TestServer.ENTITY_ID)
                .containsEntry("saml.responseSigned", "true")
                .containsEntry("saml.assertionSigned", "true")
                .containsEntry("saml.encrypted", "false")
                .containsEntry("saml.assertions", "1")
                .containsEntry("saml.assertionLength", Integer.toString(assertion.length()))
                .containsEntry("saml.responseLength", Integer.toString(field == null ? 0 : field.length()))
                .containsEntry("saml.issueInstant", message.value("/samlp:Response/@IssueInstant"))
                .containsEntry("saml.notBefore", message.value("//@NotBefore"))
                .containsEntry("saml.notOnOrAfter", message.value("//saml:Conditions/@NotOnOrAfter"))
                .containsEntry("saml.sessionNotOnOrAfter", message.value("//@SessionNotOnOrAfter"))
                .containsEntry("saml.oneTimeUse", "false")
                .containsEntry("saml.certificateInMetadata", "true")
                .containsEntry("saml.wantSignedRequests", "false")
                .containsEntry("saml.attributeNames", "role")
                .doesNotContainKey("saml.replacedCharacters");
        assertThat(Integer.parseInt(facts.getOrDefault("saml.certificateLength", "0")))
                .isBetween(1_000, 2_500);
        assertThat(Integer.parseInt(facts.getOrDefault("saml.metadataLength", "0")))
                .isBetween(1_000, 4_095);
    }

    @Test
    void aSignOnRemembersWhatALogoutWillNeed() {
        Application application = TestApplications.with(
                TestApplications.crm(), "nameIdFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
        Conversation conversation = new Conversation(new TestServer().with(application));

        Outcome.Granted granted = conversation.granted(REQUEST, TestPeople.signedOn(TestPeople.alice()));

        assertThat(granted.remembered())
                .containsOnly(
                        Map.entry("nameId", "pairwise-0"),
                        Map.entry("nameIdFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
                        Map.entry("nameQualifier", TestServer.ENTITY_ID),
                        Map.entry("spNameQualifier", TestApplications.CRM),
                        Map.entry("sessionIndex", "session-index"));
    }
}
