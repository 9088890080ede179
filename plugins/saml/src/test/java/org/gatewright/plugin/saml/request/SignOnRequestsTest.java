package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthnRequests from the octets of HTTP to what the server is asked for. */
class SignOnRequestsTest extends RequestsOfApplications {

    @Test
    void t001_t002_t226_acceptsTheLeastByBothBindings() {
        for (Function<RequestXml, ProtocolRequest> binding : BOTH_BINDINGS) {
            Asked asked = desk.ask(binding.apply(CRM));

            assertThat(asked.refusal()).isEmpty();
            Intent.SignOn signOn = asked.signOn();
            assertThat(signOn.application()).isEqualTo(TestApplications.crm());
            assertThat(signOn.fresh()).isFalse();
            assertThat(signOn.silent()).isFalse();
            assertThat(signOn.level()).isEqualTo(Level.PASSWORD);
            assertThat(signOn.loginHint()).isEmpty();
            SamlState state = SamlState.of(signOn.state());
            assertThat(state.requestId()).contains(RequestXml.ID);
            assertThat(state.answerTo()).isEqualTo(TestApplications.CRM_ACS);
            assertThat(state.relayState()).isEmpty();
            assertThat(state.notes()).isEmpty();
        }
    }

    @Test
    void acceptsTheRequestOfIamIdentityCenterAsItIsSent() throws IOException {
        Application identityCenter = TestApplications.application(
                "aws",
                "https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278",
                Map.of(
                        "assertionConsumerServices",
                        "0 POST https://eu-central-1.sso.signin.aws/platform/saml/acs/2d737f96-55fb-4035-953e-5e24134eb778"
                                + " default\n1 POST https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/"
                                + "2d737f96-55fb-4035-953e-5e24134eb778"));
        Desk then = new Desk(new TestServer()
                .with(identityCenter)
                .at(Instant.parse("2021-07-06T14:23:07Z"))
                .host());

        SamlState state = then.stateOf(Sent.post(file("aws-iam-identity-center.xml")));

        assertThat(state.requestId()).contains("aws_LDxLGeubpc5lx12gxCgS6uPbix1yd5re");
        assertThat(state.answerTo())
                .isEqualTo("https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/"
                        + "2d737f96-55fb-4035-953e-5e24134eb778");
        assertThat(state.nameIdPolicy().format()).contains("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress");
    }

    @Test
    void t286_notesAPostThatIsDeflated() {
        assertThat(desk.stateOf(Sent.post(Sent.deflate(CRM.octets()))).notes())
                .isEqualTo(Set.of(RequestNote.DEFLATED_POST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/SAML",
                "https://CRM.example.com/saml",
                "https://crm.example.com/saml/",
                "https://other.example.com/saml",
                "crm",
                "id-crm"
            })
    void t010_t039_knowsNoApplicationByAnotherName(String issuer) {
        ProtocolException refusal = desk.refusal(Sent.post(RequestXml.of(issuer)));

        assertThat(refusal.error()).isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
        assertThat(refusal.received()).isEqualTo(issuer);
        assertThat(refusal.application()).isEmpty();
    }

    @Test
    void t280_t284_tellsApplicationsThatShareANameApartByAddress() {
        Application first = TestApplications.application(
                "first", "urn:amazon:webservices", Map.of("assertionConsumerServices", "0 POST https://a.example/acs"));
        Application second = TestApplications.application(
                "second",
                "urn:amazon:webservices",
                Map.of("assertionConsumerServices", "0 POST https://b.example/acs\n1 POST https://c.example/acs"));
        Application third = TestApplications.application(
                "third", "urn:amazon:webservices", Map.of("assertionConsumerServices", "0 POST https://c.example/acs"));
        Desk shared = Desk.of(first, second, third);
        RequestXml request = RequestXml.of("urn:amazon:webservices");

        assertThat(shared.ask(Sent.post(request.with("AssertionConsumerServiceURL", "https://b.example/acs")))
                        .signOn()
                        .application())
                .isEqualTo(second);
        for (RequestXml unclear : List.of(
                request,
                request.with("AssertionConsumerServiceIndex", "0"),
                request.with("AssertionConsumerServiceURL", "https://c.example/acs"),
                request.with("AssertionConsumerServiceURL", "https://d.example/acs"))) {
            ProtocolException refusal = shared.refusal(Sent.post(unclear));
            assertThat(refusal.error()).isEqualTo(ProtocolError.AMBIGUOUS_APPLICATION);
            assertThat(refusal.expected()).contains("FIRST, SECOND, THIRD");
        }
    }

    @Test
    void t043_v006_v019_refusesOtherRoots() {
        for (String other : List.of(
                CRM.text().replace("AuthnRequest", "LogoutRequest"),
                CRM.text().replace("AuthnRequest", "LogoutResponse"),
                CRM.text().replace("AuthnRequest", "authnRequest"),
                CRM.text().replace("SAML:2.0:protocol", "SAML:1.0:protocol"),
                CRM.text().replace("SAML:2.0:protocol", "SAML:2.0:assertion"),
                "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>" + CRM.text()
                        + "</S:Body></S:Envelope>",
                "<html/>")) {
            ProtocolException refusal = desk.refusal(Sent.post(other.getBytes(StandardCharsets.UTF_8)));
            assertThat(refusal.error()).isEqualTo(ProtocolError.MALFORMED_REQUEST);
            assertThat(refusal.expected()).endsWith("}AuthnRequest");
        }
        assertThat(desk.refusal(Sent.form("SAMLResponse=" + Sent.escaped(Sent.base64(CRM.octets()))))
                        .field())
                .isEqualTo("SAMLResponse");
    }

    @Test
    void t012_t014_t234_handsTheFlagsOn() {
        Intent.SignOn signOn = desk.ask(Sent.post(CRM.with("IsPassive", "true").with("ForceAuthn", "1")))
                .signOn();

        assertThat(signOn.silent()).isTrue();
        assertThat(signOn.fresh()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified, true",
        "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, true",
        "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent, false",
        "urn:oasis:names:tc:SAML:2.0:nameid-format:transient, false"
    })
    void t026_t235_hintsAtWhatAPersonMightType(String format, boolean hint) {
        ProtocolRequest request = Sent.post(
                CRM.and("<saml:Subject><saml:NameID Format=\"" + format + "\">alice</saml:NameID></saml:Subject>"));

        assertThat(desk.ask(request).signOn().loginHint().isPresent()).isEqualTo(hint);
        assertThat(desk.stateOf(request).subject().orElseThrow().value()).isEqualTo("alice");
    }

    @Test
    void t031_takesTheHigherOfTwoDemands() {
        Application strict = TestApplications.with(TestApplications.crm(), "minimumLevel", "SECOND_FACTOR");
        String password = context("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");
        String secondFactor = context("https://refeds.org/profile/mfa");

        assertThat(desk.ask(Sent.post(CRM.and(password))).signOn().level()).isEqualTo(Level.PASSWORD);
        assertThat(desk.ask(Sent.post(CRM.and(secondFactor))).signOn().level()).isEqualTo(Level.SECOND_FACTOR);
        Asked asked = Desk.of(strict).ask(Sent.post(CRM.and(password)));
        assertThat(asked.signOn().level()).isEqualTo(Level.SECOND_FACTOR);
        assertThat(SamlState.of(asked.signOn().state()).contextClass(Level.SECOND_FACTOR))
                .endsWith(":PasswordProtectedTransport");
        assertThat(Desk.of(strict).ask(Sent.post(CRM)).signOn().level()).isEqualTo(Level.SECOND_FACTOR);
    }

    @Test
    void t033_refusesAContextThatNobodyCanMeet() {
        Asked asked = desk.ask(Sent.post(CRM.and(context("urn:unknown"))));

        assertThat(asked.refusal()).contains(Refusal.LEVEL_NOT_REACHED);
        assertThat(SamlState.of(asked.signOn().state()).answerTo()).isEqualTo(TestApplications.CRM_ACS);
    }

    @Test
    void t024_t025_refusesABindingThatIsNotServed() {
        Asked asked =
                desk.ask(Sent.post(CRM.with("ProtocolBinding", "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect")));

        assertThat(asked.refusal()).contains(Refusal.ANSWER_NOT_AVAILABLE);
        assertThat(SamlState.of(asked.signOn().state()).answerTo()).isEqualTo(TestApplications.CRM_ACS);
    }

    @Test
    void t020_v034_saysWhichAddressWasReceived() {
        ProtocolException refusal =
                desk.refusal(Sent.post(CRM.with("AssertionConsumerServiceURL", "https://evil.example/acs")));

        assertThat(refusal.error()).isEqualTo(ProtocolError.UNREGISTERED_ADDRESS);
        assertThat(refusal.received()).isEqualTo("https://evil.example/acs");
        assertThat(refusal.expected()).contains(TestApplications.CRM_ACS);
        assertThat(refusal.application()).contains(TestApplications.crm());
    }

    @Test
    void t206_demandsSignaturesOfEverybodyIfTheInstanceDoes() {
        Desk demanding = new Desk(new TestServer()
                .with(TestApplications.crm())
                .with("requireSignedRequests", "true")
                .host());
        RequestXml request = RequestXml.addressed(TestApplications.CRM);

        assertThat(demanding.refusal(Sent.post(request)).error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertThat(demanding
                        .ask(Sent.post(SignedXml.by(TestKey.rsa("crm")).octets(request)))
                        .refusal())
                .isEmpty();
    }

    /** Each request has every fault from its place on; the first one counts. */
    @Test
    void checksInTheOrderThatIsFixed() {
        RequestXml address = WIKI.with("AssertionConsumerServiceURL", "https://evil.example/acs");
        RequestXml stale = address.with("IssueInstant", "2020-01-01T00:00:00Z");
        RequestXml destination = stale.with("Destination", "https://evil.example/");
        RequestXml unknown = destination.containing("<saml:Issuer>https://evil.example</saml:Issuer>");
        RequestXml form = unknown.with("Version", "1.1");

        for (Function<RequestXml, ProtocolRequest> binding : SIGNED_BOTH_BINDINGS) {
            assertThat(desk.refusal(binding.apply(address)).error()).isEqualTo(ProtocolError.UNREGISTERED_ADDRESS);
            assertThat(desk.refusal(binding.apply(stale)).error()).isEqualTo(ProtocolError.STALE);
            assertThat(desk.refusal(binding.apply(destination)).error()).isEqualTo(ProtocolError.WRONG_DESTINATION);
        }
        for (Function<RequestXml, ProtocolRequest> binding : BOTH_BINDINGS) {
            assertThat(desk.refusal(binding.apply(destination)).error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
            assertThat(desk.refusal(binding.apply(unknown)).error()).isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
            assertThat(desk.refusal(binding.apply(form)).field()).isEqualTo("Version");
        }
    }

    @Test
    void takesChangedSettingsAtOnce() {
        TestServer server = new TestServer().with(TestApplications.crm());
        Desk here = new Desk(server.host());
        assertThat(here.stateOf(Sent.post(CRM)).answerTo()).isEqualTo(TestApplications.CRM_ACS);

        server.with(TestApplications.with(
                TestApplications.crm(), "assertionConsumerServices", "0 POST https://crm.example.com/new"));

        assertThat(here.stateOf(Sent.post(CRM)).answerTo()).isEqualTo("https://crm.example.com/new");
    }
}
