package org.gatewright.plugin.saml.nameid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.SignedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final String INVALID = "urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy";

    private final TestServer server = new TestServer().with(TestApplications.crm());

    private static RequestXml asking(String policy) {
        return RequestXml.of(TestApplications.CRM).and("<samlp:NameIDPolicy " + policy + "/>");
    }

    private static RequestXml askingFor(String format) {
        return asking("Format=\"" + format + "\"");
    }

    private void set(String... settings) {
        Application application = TestApplications.crm();
        for (int at = 0; at < settings.length; at += 2) {
            application = TestApplications.with(application, settings[at], settings[at + 1]);
        }
        server.with(application);
    }

    private Message response(RequestXml request, Subject subject) {
        return new Conversation(server).response(Sent.post(request), TestPeople.signedOn(subject));
    }

    private String name(RequestXml request, Subject subject) {
        return response(request, subject).value("//saml:NameID");
    }

    private void assertInvalid(RequestXml request, Subject subject, String... inDetail) {
        Outcome outcome = new Conversation(server).outcome(Sent.post(request), TestPeople.signedOn(subject));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.NAME_NOT_AVAILABLE);
            assertThat(refused.detail()).contains(inDetail);
            Message message = Message.posted(refused.reply());
            assertThat(message.value("//samlp:StatusCode/samlp:StatusCode/@Value"))
                    .isEqualTo(INVALID);
            assertThat(message.elements("//saml:Assertion")).isEmpty();
        });
    }

    @Test
    void t027_whenNothingIsAskedTheApplicationDecides() {
        assertThat(name(RequestXml.of(TestApplications.CRM), TestPeople.alice()))
                .isEqualTo("alice");
        assertThat(name(askingFor(NameIdFormats.UNSPECIFIED), TestPeople.alice()))
                .isEqualTo("alice");

        set("nameIdFormat", NameIdFormats.EMAIL_ADDRESS, "nameIdSource", "email");

        Message message = response(askingFor(NameIdFormats.UNSPECIFIED), TestPeople.alice());
        assertThat(message.value("//saml:NameID")).isEqualTo("alice@example.com");
        assertThat(message.value("//saml:NameID/@Format")).isEqualTo(NameIdFormats.EMAIL_ADDRESS);
    }

    @Test
    void t027_theSameByRedirect() {
        ProtocolRequest request = Sent.redirect(askingFor(NameIdFormats.EMAIL_ADDRESS));

        Message message = new Conversation(server).response(request, TestPeople.signedOn(TestPeople.alice()));

        assertThat(message.value("//saml:NameID")).isEqualTo("alice@example.com");
    }

    @Test
    void t027_aMailAddressIsTheMailAddressNotTheUserName() {
        Message message = response(askingFor(NameIdFormats.EMAIL_ADDRESS), TestPeople.alice());

        assertThat(message.value("//saml:NameID")).isEqualTo("alice@example.com");
        assertThat(message.value("//saml:NameID/@Format")).isEqualTo(NameIdFormats.EMAIL_ADDRESS);
        assertThat(message.elements("//saml:NameID[@NameQualifier or @SPNameQualifier]"))
                .isEmpty();
    }

    @Test
    void t027_transientNamesAreOtherEachTime() {
        String first = name(askingFor(NameIdFormats.TRANSIENT), TestPeople.alice());
        String second = name(askingFor(NameIdFormats.TRANSIENT), TestPeople.alice());

        assertThat(first).matches("_[0-9a-f]{40}").isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos",
                "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName",
                "urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress",
                "something"
            })
    void t028_aFormatThatIsNotOffered(String format) {
        assertInvalid(askingFor(format), TestPeople.alice(), format);
    }

    @Test
    void t029_aMailAddressForAPersonWithoutOne() {
        assertInvalid(askingFor(NameIdFormats.EMAIL_ADDRESS), TestPeople.bob(), "email");
    }

    @Test
    void t030_alwaysThisFormat() {
        set("alwaysThisNameIdFormat", "true", "nameIdFormat", NameIdFormats.EMAIL_ADDRESS, "nameIdSource", "userName");

        Message message = response(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice());

        assertThat(message.value("//saml:NameID")).isEqualTo("alice");
        assertThat(message.value("//saml:NameID/@Format")).isEqualTo(NameIdFormats.EMAIL_ADDRESS);
    }

    @Test
    void t063_aSourceThatThePersonDoesNotHave() {
        set("nameIdSource", "employeeNumber");

        assertInvalid(RequestXml.of(TestApplications.CRM), TestPeople.alice(), "employeeNumber");
    }

    @Test
    void t255_persistentNamesAreQualifiedAndOneForEachApplication() {
        server.with(TestApplications.bare());
        RequestXml elsewhere = RequestXml.of(TestApplications.BARE)
                .and("<samlp:NameIDPolicy Format=\"" + NameIdFormats.PERSISTENT + "\"/>");

        Message here = response(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice());
        Message again = response(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice());
        Message there = response(elsewhere, TestPeople.alice());

        assertThat(here.value("//saml:NameID/@NameQualifier")).isEqualTo(TestServer.ENTITY_ID);
        assertThat(here.value("//saml:NameID/@SPNameQualifier")).isEqualTo(TestApplications.CRM);
        assertThat(again.value("//saml:NameID")).isEqualTo(here.value("//saml:NameID"));
        assertThat(there.value("//saml:NameID")).isNotEqualTo(here.value("//saml:NameID"));
    }

    @Test
    void v058_persistentNamesFollowThePersonNotTheUserName() {
        Subject alice = TestPeople.alice();
        Subject renamed =
                new Subject(alice.id(), "alice2", alice.organization(), alice.profile(), alice.roles(), alice.groups());
        Subject namesake = new Subject(
                "another-id", alice.userName(), alice.organization(), alice.profile(), alice.roles(), alice.groups());

        String before = name(askingFor(NameIdFormats.PERSISTENT), alice);

        assertThat(name(askingFor(NameIdFormats.PERSISTENT), renamed)).isEqualTo(before);
        assertThat(name(askingFor(NameIdFormats.PERSISTENT), namesake)).isNotEqualTo(before);
    }

    @Test
    void t256_aPersistentNameIsNotMadeWhenTheRequestForbidsIt() {
        RequestXml forbidding = asking("AllowCreate=\"false\" Format=\"" + NameIdFormats.PERSISTENT + "\"");

        assertInvalid(forbidding, TestPeople.alice(), "AllowCreate");
        assertThat(server.namesMade()).isZero();

        String made = name(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice());
        assertThat(name(forbidding, TestPeople.alice())).isEqualTo(made);
    }

    @Test
    void t256_transientNamesDoNotCareForAllowCreate() {
        RequestXml forbidding = asking("AllowCreate=\"false\" Format=\"" + NameIdFormats.TRANSIENT + "\"");

        assertThat(name(forbidding, TestPeople.alice())).isNotEmpty();
    }

    @Test
    void t256_strictApplicationsMustAskForCreation() {
        set("strictAllowCreate", "true");

        assertInvalid(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice(), "AllowCreate");
        assertThat(name(asking("AllowCreate=\"true\" Format=\"" + NameIdFormats.PERSISTENT + "\""), TestPeople.alice()))
                .isNotEmpty();
    }

    @Test
    void t257_anotherNamespaceThanTheApplicationsOwn() {
        assertInvalid(
                asking("SPNameQualifier=\"https://wiki.example.com/saml\""),
                TestPeople.alice(),
                "https://wiki.example.com/saml");
        assertThat(name(asking("SPNameQualifier=\"" + TestApplications.CRM + "\""), TestPeople.alice()))
                .isEqualTo("alice");
    }

    @Test
    void t258_encryptedNamesWithoutEncryption() {
        String encrypted = "urn:oasis:names:tc:SAML:2.0:nameid-format:encrypted";

        assertInvalid(askingFor(encrypted), TestPeople.alice(), encrypted);
    }

    @Test
    void aMapperMayChooseTheNameInTheApplicationsOwnFormat() {
        SignedOn plain = TestPeople.signedOn(TestPeople.alice());
        SignedOn chosen = new SignedOn(
                plain.subject(),
                new Release(plain.release().attributes(), Optional.of("a.liddell")),
                plain.sessionIndex(),
                plain.level(),
                plain.authenticatedAt(),
                plain.expiresAt());
        Conversation conversation = new Conversation(server);

        assertThat(conversation
                        .response(Sent.post(RequestXml.of(TestApplications.CRM)), chosen)
                        .value("//saml:NameID"))
                .isEqualTo("a.liddell");
        assertThat(conversation
                        .response(Sent.post(askingFor(NameIdFormats.EMAIL_ADDRESS)), chosen)
                        .value("//saml:NameID"))
                .isEqualTo("alice@example.com");
    }

    @Test
    void v014_aNameIsNeverChangedToFitXml() {
        Subject odd = new Subject("odd", "a\u0001b", "Example", Map.of(), List.of(), List.of());

        assertInvalid(RequestXml.of(TestApplications.CRM), odd, "XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", "alice@example.com"})
    void t235_thePersonWhoIsAskedForIsSignedOn(String wanted) {
        assertThat(name(askingForPerson(wanted, ""), TestPeople.alice())).isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "pairwise-0", "alice@example.org"})
    void t235_nobodyElseIs(String wanted) {
        Outcome outcome = new Conversation(server)
                .outcome(Sent.post(askingForPerson(wanted, "")), TestPeople.signedOn(TestPeople.alice()));

        assertThat(outcome).isInstanceOf(Outcome.OtherPerson.class);
    }

    @Test
    void t235_aPersistentNameIsAPersonToo() {
        String format = "Format=\"" + NameIdFormats.PERSISTENT + "\"";
        String alice = name(askingFor(NameIdFormats.PERSISTENT), TestPeople.alice());

        assertThat(name(askingForPerson(alice, format), TestPeople.alice())).isEqualTo("alice");
        assertThat(new Conversation(server)
                        .outcome(Sent.post(askingForPerson(alice, format)), TestPeople.signedOn(TestPeople.bob())))
                .isInstanceOf(Outcome.OtherPerson.class);
    }

    private static RequestXml askingForPerson(String name, String format) {
        return RequestXml.of(TestApplications.CRM)
                .and("<saml:Subject><saml:NameID " + format + ">" + name + "</saml:NameID></saml:Subject>");
    }
}
