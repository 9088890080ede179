package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gatewright.plugin.saml.request.RequestedContext.Comparison;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthnRequestReaderTest {

    private static final RequestXml REQUEST = RequestXml.of(TestApplications.CRM);

    private final XmlParser parser = new XmlParser();

    @Test
    void readsTheLeast() {
        AuthnRequest request = read(REQUEST);

        assertThat(request.id()).isEqualTo(RequestXml.ID);
        assertThat(request.issuer()).isEqualTo(TestApplications.CRM);
        assertThat(request.issueInstant()).isEqualTo(TestServer.NOW);
        assertThat(request.destination()).isEmpty();
        assertThat(request.forceAuthn()).isFalse();
        assertThat(request.passive()).isFalse();
        assertThat(request.nameIdPolicy()).isEqualTo(NameIdPolicy.NONE);
        assertThat(request.context()).isEmpty();
        assertThat(request.subject()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "false, false", "0, false", "' true ', true"})
    void t011_readsFlagsAsSchemaBooleans(String text, boolean value) {
        AuthnRequest request = read(REQUEST.with("IsPassive", text).with("ForceAuthn", text));

        assertThat(request.passive()).isEqualTo(value);
        assertThat(request.forceAuthn()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "2", "on"})
    void refusesFlagsOfAnotherForm(String text) {
        assertThat(refusal(REQUEST.with("IsPassive", text)).field()).isEqualTo("IsPassive");
        assertThat(refusal(REQUEST.with("ForceAuthn", text)).field()).isEqualTo("ForceAuthn");
    }

    @Test
    void t009_v069_refusesARequestWithoutIssuer() {
        assertThat(refusal(REQUEST.containing("")).field()).isEqualTo("Issuer");
        assertThat(refusal(REQUEST.containing("<saml:Issuer/>")).field()).isEqualTo("Issuer");
        assertThat(refusal(REQUEST.containing("<saml:Issuer> \n </saml:Issuer>"))
                        .field())
                .isEqualTo("Issuer");
        assertThat(refusal(REQUEST.containing("<samlp:Issuer>x</samlp:Issuer>")).field())
                .isEqualTo("Issuer");
        assertThat(refusal(REQUEST.containing("<samlp:Extensions><saml:Issuer>x</saml:Issuer></samlp:Extensions>"))
                        .field())
                .isEqualTo("Issuer");
    }

    @Test
    void refusesASecondIssuerAndOneThatIsNoText() {
        assertThat(refusal(REQUEST.and("<saml:Issuer>x</saml:Issuer>")).received())
                .isEqualTo("2 times");
        assertThat(refusal(REQUEST.containing("<saml:Issuer>x<y/>z</saml:Issuer>"))
                        .received())
                .isEqualTo("the element y");
    }

    @Test
    void t010_passesOverWhiteSpaceAroundTheIssuer() {
        assertThat(read(REQUEST.containing("<saml:Issuer>\r\n\t " + TestApplications.CRM + " </saml:Issuer>"))
                        .issuer())
                .isEqualTo(TestApplications.CRM);
    }

    @Test
    void t217_refusesAnIssuerLongerThanEntityIdsAre() {
        String longest = "https://crm.example.com/" + "x".repeat(1_000);

        assertThat(longest).hasSize(1_024);
        assertThat(read(RequestXml.of(longest)).issuer()).isEqualTo(longest);
        assertThat(refusal(RequestXml.of(longest + "x")).field()).isEqualTo("Issuer");
    }

    @Test
    void t120_v027_readsTheIssuerWholeAcrossComments() {
        assertThat(read(REQUEST.containing("<saml:Issuer>https://crm.example.com<!-- x --> /evil</saml:Issuer>"))
                        .issuer())
                .isEqualTo("https://crm.example.com /evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Version", "IssueInstant"})
    void t043_refusesWhatHasNoForm(String attribute) {
        assertThat(refusal(REQUEST.without(attribute)).field()).isEqualTo(attribute);
        assertThat(refusal(REQUEST.with(attribute, "")).field()).isEqualTo(attribute);
        assertThat(refusal(REQUEST.without(attribute).with("saml:" + attribute, "2.0"))
                        .field())
                .isEqualTo(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2", "2.0.0", "3.0", "2.1"})
    void t043_refusesOtherVersions(String version) {
        ProtocolException refusal = refusal(REQUEST.with("Version", version));

        assertThat(refusal.received()).isEqualTo(version);
        assertThat(refusal.expected()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1abc", "a b", "${java.version}", "#{1+1}", "a:b", "ü", "_a.b-c"})
    void t017_v012_takesIdsLiterally(String id) {
        if (id.contains(" ")) {
            assertThat(refusal(REQUEST.with("ID", id)).field()).isEqualTo("ID");
        } else {
            assertThat(read(REQUEST.with("ID", id)).id()).isEqualTo(id);
        }
    }

    @Test
    void t017_limitsIds() {
        assertThat(read(REQUEST.with("ID", "x".repeat(256))).id()).hasSize(256);
        assertThat(refusal(REQUEST.with("ID", "x".repeat(257))).field()).isEqualTo("ID");
        assertThat(refusal(REQUEST.with("ID", "a&#10;b")).field()).isEqualTo("ID");
        assertThat(refusal(REQUEST.with("ID", "a&#x85;b")).field()).isEqualTo("ID");
    }

    @Test
    void t042_passesOverExtensionsWhateverIsInThem() {
        AuthnRequest request =
                read(REQUEST.and("<samlp:Extensions><a xmlns=\"urn:x\" b=\"&#10;\"><![CDATA[<saml:Issuer>]]>"
                        + "\r\n<!-- c --></a><md:b xmlns:md=\"urn:y\"/></samlp:Extensions>"));

        assertThat(request.issuer()).isEqualTo(TestApplications.CRM);
    }

    @Test
    void t045_readsTheRightCharacters() {
        String issuer = "https://łódź.example.com/ü";
        String text = RequestXml.of(issuer).text();

        assertThat(read(("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>" + text)
                                .getBytes(Charset.forName("ISO-8859-2")))
                        .issuer())
                .isEqualTo(issuer);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)).issuer())
                .isEqualTo(issuer);
    }

    @Test
    void t046_readsLineBreaksAroundTheRoot() {
        assertThat(read(("<?xml version=\"1.0\"?>\n\r\n" + REQUEST.text() + "\n\n").getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo(RequestXml.ID);
    }

    @Test
    void t236_v053_passesOverScopingAndWantedAttributes() {
        AuthnRequest request = read(REQUEST.with("AttributeConsumingServiceIndex", "nonsense")
                .and(
                        "<samlp:Scoping ProxyCount=\"-1\"><samlp:IDPList><samlp:IDPEntry ProviderID=\"https://evil.example\"/>"
                                + "</samlp:IDPList><samlp:RequesterID>x</samlp:RequesterID></samlp:Scoping>"));

        assertThat(request.issuer()).isEqualTo(TestApplications.CRM);
    }

    @Test
    void t256_t257_readsTheNamePolicy() {
        NameIdPolicy policy = read(REQUEST.and(
                        "<samlp:NameIDPolicy Format=\"urn:f\" SPNameQualifier=\"urn:q\" AllowCreate=\"0\"/>"))
                .nameIdPolicy();

        assertThat(policy.format()).contains("urn:f");
        assertThat(policy.spNameQualifier()).contains("urn:q");
        assertThat(policy.allowCreate()).contains(false);
        assertThat(read(REQUEST.and("<samlp:NameIDPolicy/>")).nameIdPolicy()).isEqualTo(NameIdPolicy.NONE);
        assertThat(refusal(REQUEST.and("<samlp:NameIDPolicy/><samlp:NameIDPolicy/>"))
                        .field())
                .isEqualTo("NameIDPolicy");
    }

    @Test
    void t026_readsTheSubject() {
        RequestedName name = read(REQUEST.and(
                        "<saml:Subject><saml:NameID Format=\"urn:f\" NameQualifier=\"n\""
                                + " SPNameQualifier=\"q\">al<!-- -->ice</saml:NameID><saml:SubjectConfirmation/></saml:Subject>"))
                .subject()
                .orElseThrow();

        assertThat(name.value()).isEqualTo("alice");
        assertThat(name.format()).contains("urn:f");
        assertThat(name.nameQualifier()).contains("n");
        assertThat(name.spNameQualifier()).contains("q");
        assertThat(read(REQUEST.and("<saml:Subject><saml:SubjectConfirmation/></saml:Subject>"))
                        .subject())
                .isEmpty();
    }

    @Test
    void refusesSubjectsThatCanNotBeRead() {
        assertThat(refusal(REQUEST.and("<saml:Subject><saml:EncryptedID/></saml:Subject>"))
                        .error())
                .isEqualTo(ProtocolError.NOT_SUPPORTED);
        assertThat(refusal(REQUEST.and("<saml:Subject><saml:NameID/></saml:Subject>"))
                        .field())
                .isEqualTo("NameID");
    }

    @Test
    void t031_readsTheRequestedContext() {
        RequestedContext context = read(REQUEST.and("<samlp:RequestedAuthnContext Comparison=\"minimum\">"
                        + "<saml:AuthnContextClassRef> urn:a </saml:AuthnContextClassRef>"
                        + "<saml:AuthnContextClassRef>urn:b</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>"))
                .context()
                .orElseThrow();

        assertThat(context).isEqualTo(new RequestedContext(Comparison.MINIMUM, List.of("urn:a", "urn:b")));
        assertThat(refusal(REQUEST.and("<samlp:RequestedAuthnContext/>")).field())
                .isEqualTo("RequestedAuthnContext");
        assertThat(refusal(REQUEST.and("<samlp:RequestedAuthnContext Comparison=\"about\">"
                                + "<saml:AuthnContextClassRef>urn:a</saml:AuthnContextClassRef>"
                                + "</samlp:RequestedAuthnContext>"))
                        .field())
                .isEqualTo("Comparison");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536000", "1.0", "x", "", "\u0661"})
    void refusesAnIndexThatIsNone(String index) {
        assertThat(refusal(REQUEST.with("AssertionConsumerServiceIndex", index)).field())
                .isEqualTo("AssertionConsumerServiceIndex");
    }

    @Test
    void t021_takesAnEmptyAddressForNone() {
        AddressWish wish = read(REQUEST.with("AssertionConsumerServiceURL", "")
                        .with("ProtocolBinding", "")
                        .with("Destination", ""))
                .addressWish();

        assertThat(wish.url()).isEmpty();
        assertThat(wish.binding()).isEmpty();
    }

    @Test
    void v010_limitsEveryText() {
        assertThat(refusal(REQUEST.with("Destination", "x".repeat(100_000))).field())
                .isEqualTo("Destination");
        assertThat(refusal(REQUEST.with("IssueInstant", "2".repeat(100_000))).field())
                .isEqualTo("IssueInstant");
    }

    @Test
    void readsTheConditions() {
        AuthnRequest request = read(REQUEST.and(
                "<saml:Conditions NotBefore=\"2026-03-01T12:00:00Z\" NotOnOrAfter=\"2026-03-01T12:05:00Z\"/>"));

        assertThat(request.notBefore()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(request.notOnOrAfter()).contains(Instant.parse("2026-03-01T12:05:00Z"));
    }

    private AuthnRequest read(RequestXml request) {
        return read(request.octets());
    }

    private AuthnRequest read(byte[] octets) {
        return AuthnRequestReader.read(parser.parse(octets, 1_000).getDocumentElement());
    }

    private ProtocolException refusal(RequestXml request) {
        ProtocolException refusal = catchThrowableOfType(ProtocolException.class, () -> read(request));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
