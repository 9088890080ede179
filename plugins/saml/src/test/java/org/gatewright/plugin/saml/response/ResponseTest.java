package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.testing.Conversation;
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
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class ResponseTest {

    private static final String ASSERTION = "/samlp:Response/saml:Assertion";
    private static final ProtocolRequest REQUEST = Sent.post(RequestXml.of(TestApplications.CRM));
    private static final ProtocolRequest UNSOLICITED = Sent.get("v2/unsolicited", "sp=crm");
    private static final Attribute ROLES = Attribute.of("role", List.of("Admin", "Reader"));

    private static Message respond(Application application, SignedOn signedOn) {
        return new Conversation(new TestServer().with(application)).response(REQUEST, signedOn);
    }

    private static Message respond(Attribute... released) {
        return respond(TestApplications.crm(), TestPeople.signedOn(TestPeople.alice(), released));
    }

    private static Message respond(String setting, String value) {
        return respond(
                TestApplications.with(TestApplications.crm(), setting, value),
                TestPeople.signedOn(TestPeople.alice(), ROLES));
    }

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
    void t047_base64HasNoLineBreaks() {
        Message message = respond(ROLES);

        assertThat(message.values("//ds:SignatureValue")).allMatch(value -> value.matches("[A-Za-z0-9+/]+=*"));
        assertThat(message.values("//ds:X509Certificate")).allMatch(value -> value.matches("[A-Za-z0-9+/]+=*"));
        assertThat(message.text()).doesNotContain("&#", "\n", "\r");
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
    void t051_namesOfAllScriptsArriveAsTheyAre() {
        List<String> names = List.of("Алиса", "愛麗絲", "Zoe\u0308", "😀 Alice", "a<b>&\"c\" ]]> d");

        Message message = respond(Attribute.of("name", names));

        assertThat(message.values("//saml:AttributeValue")).containsExactlyElementsOf(names);
        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
    }

    @Test
    void t053_timesAndSubjectConfirmation() {
        Message message = respond(ROLES);
        String confirmation = ASSERTION + "/saml:Subject/saml:SubjectConfirmation";

        assertThat(message.value(ASSERTION + "/saml:Conditions/@NotBefore")).isEqualTo("2026-03-01T11:59:00Z");
        assertThat(message.value(ASSERTION + "/saml:Conditions/@NotOnOrAfter")).isEqualTo("2026-03-01T12:05:00Z");
        assertThat(message.values(confirmation + "/@Method")).containsExactly("urn:oasis:names:tc:SAML:2.0:cm:bearer");
        Element data =
                message.elements(confirmation + "/saml:SubjectConfirmationData").get(0);
        assertThat(data.getAttribute("Recipient")).isEqualTo(TestApplications.CRM_ACS);
        assertThat(data.getAttribute("NotOnOrAfter")).isEqualTo("2026-03-01T12:05:00Z");
        assertThat(data.getAttribute("InResponseTo")).isEqualTo(RequestXml.ID);
        assertThat(data.hasAttribute("NotBefore")).isFalse();
        assertThat(message.value("/samlp:Response/@InResponseTo")).isEqualTo(RequestXml.ID);
    }

    @Test
    void t054_theSessionEndsWhenThePolicySays() {
        assertThat(respond(ROLES).value("//saml:AuthnStatement/@SessionNotOnOrAfter"))
                .isEqualTo("2026-03-01T19:00:00Z");
        assertThat(respond("sessionNotOnOrAfter", "false").elements("//saml:AuthnStatement[@SessionNotOnOrAfter]"))
                .isEmpty();
    }

    @Test
    void t055_theLifetimeOfTheApplicationCounts() {
        Message message = respond("assertionLifetime", "60");

        assertThat(message.values("//@NotOnOrAfter"))
                .containsOnly("2026-03-01T12:01:00Z")
                .hasSize(2);
        assertThat(message.value("//@SessionNotOnOrAfter")).isEqualTo("2026-03-01T19:00:00Z");
    }

    @Test
    void t056_oneTimeUseOnlyWhenSwitchedOn() {
        assertThat(respond("oneTimeUse", "true").elements("//saml:Conditions/saml:OneTimeUse"))
                .hasSize(1);
        assertThat(respond("oneTimeUse", "false").elements("//saml:OneTimeUse")).isEmpty();
        Schemas.assertValidMessage(respond("oneTimeUse", "true").octets());
    }

    @Test
    void t057_withoutAuthnStatement() {
        Message message = respond("authnStatement", "false");

        assertThat(message.elements("//saml:AuthnStatement")).isEmpty();
        Schemas.assertValidMessage(message.octets());
    }

    @Test
    void t251_theLoginIsStatedAsItReallyWas() {
        SignedOn signedOn = TestPeople.signedOn(TestPeople.alice());
        SignedOn strong = new SignedOn(
                signedOn.subject(),
                signedOn.release(),
                signedOn.sessionIndex(),
                Level.SECOND_FACTOR,
                signedOn.authenticatedAt(),
                signedOn.expiresAt());

        Message weak = respond(TestApplications.crm(), signedOn);

        assertThat(weak.value("//saml:AuthnStatement/@AuthnInstant")).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(weak.value("//saml:AuthnContextClassRef"))
                .isEqualTo("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");
        assertThat(respond(TestApplications.crm(), strong).value("//saml:AuthnContextClassRef"))
                .isEqualTo("https://refeds.org/profile/mfa");
    }

    @Test
    void t252_theSessionIndexIsTheOneForThisApplication() {
        assertThat(respond(ROLES).value("//saml:AuthnStatement/@SessionIndex")).isEqualTo("session-index");
    }

    @Test
    void t059_audiences() {
        assertThat(respond(ROLES).values("//saml:AudienceRestriction/saml:Audience"))
                .containsExactly(TestApplications.CRM);
        Message more = respond("audiences", "urn:other\n" + TestApplications.CRM);

        assertThat(more.elements("//saml:AudienceRestriction")).hasSize(1);
        assertThat(more.values("//saml:Audience")).containsExactly(TestApplications.CRM, "urn:other");
    }

    @Test
    void t060_oneAttributePerNameWithItsValues() {
        List<String> roles = List.of("team.lead", "a/b", "x,y", "Größe");

        Message message = respond(Attribute.of("role", roles), Attribute.of("none", List.of()));

        assertThat(message.values("//saml:Attribute/@Name")).containsExactly("role");
        assertThat(message.values("//saml:AttributeValue")).containsExactlyElementsOf(roles);
    }

    @Test
    void t060_noAttributeNoStatement() {
        Message message = respond(Attribute.of("none", List.of()));

        assertThat(message.elements("//saml:AttributeStatement")).isEmpty();
        assertThat(message.text()).doesNotContain("xmlns:xs");
        Schemas.assertValidMessage(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
    }

    @Test
    void t062_valuesThatLookLikeNothingAreSent() {
        Message message = respond(Attribute.of("flags", List.of("0", "false", "")));

        assertThat(message.values("//saml:AttributeValue")).containsExactly("0", "false", "");
        assertThat(message.text()).doesNotContain("nil");
        Schemas.assertValidMessage(message.octets());
    }

    @Test
    void attributesSayHowTheirNameIsToBeRead() {
        Attribute mail = new Attribute(
                "urn:oid:0.9.2342.19200300.100.1.3",
                List.of("alice@example.com"),
                Optional.of("urn:oasis:names:tc:SAML:2.0:attrname-format:uri"),
                Optional.of("mail"));

        Message message = respond(mail, ROLES);

        assertThat(message.values("//saml:Attribute/@NameFormat"))
                .containsExactly(
                        "urn:oasis:names:tc:SAML:2.0:attrname-format:uri",
                        "urn:oasis:names:tc:SAML:2.0:attrname-format:basic");
        assertThat(message.values("//saml:Attribute/@FriendlyName")).containsExactly("mail");
    }

    @Test
    void t064_theCertificateTravelsAlongOnlyIfWanted() {
        Message with = respond(ROLES);
        Message without = respond("includeKeyInfo", "false");

        assertThat(with.children("//ds:KeyInfo")).containsOnly("X509Data").hasSize(2);
        assertThat(without.elements("//ds:KeyInfo")).isEmpty();
        Signatures.assertGood(without, TestServer.key().certificate(), "Response", "Assertion");
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
    void v013_markupInValuesStaysText() {
        String evil = "</saml:AttributeValue></saml:Attribute><saml:Attribute Name=\"Role\">";

        Message message = respond(Attribute.of("displayName", List.of(evil)), Attribute.of("groups", List.of("]]>")));

        assertThat(message.values("//saml:Attribute/@Name")).containsExactly("displayName", "groups");
        assertThat(message.values("//saml:AttributeValue")).containsExactly(evil, "]]>");
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
    }

    @Test
    void v014_charactersThatXmlCannotHoldAreReplacedAndRecorded() {
        Conversation conversation = new Conversation(new TestServer().with(TestApplications.crm()));
        Attribute odd = Attribute.of("odd", List.of("a\u0000b", "\uD800", "\uFFFE", "fine\t\n\r😀"));

        Outcome.Granted granted = conversation.granted(REQUEST, TestPeople.signedOn(TestPeople.alice(), odd, ROLES));
        Message message = Message.posted(granted.reply());

        assertThat(message.values("//saml:Attribute[1]/saml:AttributeValue"))
                .containsExactly("a\uFFFDb", "\uFFFD", "\uFFFD", "fine\t\n\r😀");
        assertThat(granted.facts()).containsEntry(Fact.REPLACED_CHARACTERS.key(), "odd");
        Signatures.assertGood(message, TestServer.key().certificate(), "Response", "Assertion");
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
