package org.gatewright.plugin.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.Signatures;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.SignedOn;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AssertionTest extends Granting {

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
}
