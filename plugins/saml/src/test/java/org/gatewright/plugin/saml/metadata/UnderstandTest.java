package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandTest {

    private static final TestKey KEY = TestKey.rsa("crm");
    private static final String BASE64 = Base64.getEncoder().encodeToString(der(KEY));

    private final Registration registration = new TestServer().registration();

    private static byte[] der(TestKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Understood understand(SpXml xml) {
        return registration.understand(xml.submission());
    }

    private void assertRefused(
            Submission submission, String key, String fault, Consumer<Map<String, String>> arguments) {
        assertThatThrownBy(() -> registration.understand(submission))
                .isInstanceOfSatisfying(InvalidSettingException.class, invalid -> {
                    assertThat(invalid.key()).isEqualTo(key);
                    assertThat(invalid.fault()).isEqualTo(fault);
                    arguments.accept(invalid.arguments());
                });
    }

    private void assertRefused(String xml, String fault) {
        assertRefused(SpXml.submission(xml), "document", fault, arguments -> {});
    }

    private void assertRefused(SpXml xml, String fault) {
        assertRefused(xml.text(), fault);
    }

    @Test
    void t123_oneServiceProvider() {
        Understood understood = understand(SpXml.usual());

        assertThat(understood.identifier()).isEqualTo(SpXml.ENTITY_ID);
        assertThat(understood.settings().values())
                .containsOnly(Map.entry("assertionConsumerServices", "0 POST " + SpXml.ACS));
        assertThat(understood.warnings()).isEmpty();
    }

    @Test
    void t123_noServiceProvider() {
        String idp = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"x\">"
                + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"
                + "</md:EntityDescriptor>";

        assertRefused(
                SpXml.submission(idp), "document", "metadata-no-service-provider", arguments -> assertThat(arguments)
                        .containsEntry("roles", "IDPSSODescriptor"));
    }

    @Test
    void t123_v060_aKeyWithoutUseServesBoth() {
        Understood understood = understand(SpXml.usual().and(SpXml.key("", BASE64)));

        assertThat(understood.settings().text("signingCertificates")).contains(KEY.pem());
        assertThat(understood.settings().text("encryptionCertificates")).contains(KEY.pem());
    }

    @Test
    void t213_anAggregateWithOneServiceProvider() {
        String other = "<md:EntityDescriptor entityID=\"https://other.example.com\">"
                + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"
                + "</md:EntityDescriptor>";
        String nested = SpXml.aggregate("", SpXml.aggregate("", SpXml.usual().text()), other);

        assertThat(registration.understand(SpXml.submission(nested)).identifier())
                .isEqualTo(SpXml.ENTITY_ID);
    }

    @Test
    void t213_anAggregateWithSeveral() {
        String aggregate = SpXml.aggregate(
                "",
                SpXml.usual().text(),
                SpXml.usual().entity("entityID=\"urn:other\"").text());

        assertRefused(
                SpXml.submission(aggregate), "document", "several-applications", arguments -> assertThat(arguments)
                        .containsEntry("candidates", SpXml.ENTITY_ID + "\nurn:other"));
        assertThat(registration
                        .understand(SpXml.submission(aggregate, Optional.of("urn:other")))
                        .identifier())
                .isEqualTo("urn:other");
        assertRefused(
                SpXml.submission(aggregate, Optional.of("urn:absent")),
                "document",
                "metadata-entity-absent",
                arguments -> assertThat(arguments).containsEntry("identifier", "urn:absent"));
    }

    @Test
    void t213_anAggregateWithNone() {
        assertRefused(SpXml.aggregate(""), "metadata-no-service-provider");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head></head></html>",
                "\n<!doctype HTML>\n<p>not closed",
                "<html lang=\"en\"><body>Sign in</body></html>"
            })
    void t214_anHtmlPageIsNoMetadata(String page) {
        assertRefused(SpXml.submission(page), "document", "metadata-html", arguments -> assertThat(arguments)
                .containsEntry("mediaType", "text/html"));
    }

    @ParameterizedTest
    @CsvSource({"'', metadata-not-xml", "{}, metadata-not-xml", "<a>, metadata-not-xml", "<a/>, metadata-other-root"})
    void whatIsNotXmlIsRefused(String document, String fault) {
        assertRefused(document, fault);
    }

    @Test
    void v001_aDoctypeIsRefused() {
        assertRefused(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + SpXml.usual().text(),
                "metadata-doctype");
    }

    @Test
    void t215_certificatesInEveryFormThatIsFound() {
        String wrapped = "\n      " + BASE64.replaceAll("(.{40})", "$1\n      ") + "\n";
        String twice = Base64.getEncoder().encodeToString(KEY.pem().getBytes(StandardCharsets.US_ASCII));

        for (String form : List.of(BASE64, wrapped, KEY.pem(), KEY.pem().replace("\n", " "), twice)) {
            Understood understood = understand(SpXml.usual().and(SpXml.key("use=\"signing\"", form)));
            assertThat(understood.settings().text("signingCertificates")).contains(KEY.pem());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----"})
    void t215_anythingElseIsRefusedNamingTheKeyDescriptor(String certificate) {
        SpXml xml = SpXml.usual().and(SpXml.key("", BASE64)).and(SpXml.key("", certificate));

        assertRefused(xml.submission(), "document", "metadata-certificate", arguments -> assertThat(arguments)
                .containsEntry("number", "2"));
    }

    @Test
    void v069_aKeyDescriptorWithoutKeyInfoIsRefused() {
        assertRefused(SpXml.usual().and("<md:KeyDescriptor/>"), "metadata-key-without-certificate");
    }

    @Test
    void aKeyWithoutCertificateIsNotUsedAndSaid() {
        Understood understood = understand(SpXml.usual()
                .and("<md:KeyDescriptor><ds:KeyInfo><ds:KeyName>crm</ds:KeyName></ds:KeyInfo></md:KeyDescriptor>"));

        assertThat(understood.settings().text("signingCertificates")).isEmpty();
        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("key-without-certificate");
    }

    @Test
    void v022_smallKeysAreNeverTaken() {
        String small = Base64.getEncoder().encodeToString(der(TestKey.rsa("small", 1_024)));

        Understood understood = understand(SpXml.usual().and(SpXml.key("", small)));

        assertThat(understood.settings().text("signingCertificates")).isEmpty();
        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("key-ignored");
    }

    @Test
    void t125_allKeysForSigningAreKept() {
        TestKey other = TestKey.rsa("wiki");
        String second = Base64.getEncoder().encodeToString(der(other));

        Understood understood = understand(
                SpXml.usual().and(SpXml.key("use=\"signing\"", BASE64)).and(SpXml.key("use=\"signing\"", second)));

        assertThat(understood.settings().text("signingCertificates")).contains(KEY.pem() + other.pem());
        assertThat(understood.settings().text("encryptionCertificates")).isEmpty();
    }

    @Test
    void t283_anEncryptionKeyIsKept() {
        Understood understood = understand(SpXml.usual().and(SpXml.key("use=\"encryption\"", BASE64)));

        assertThat(understood.settings().text("encryptionCertificates")).contains(KEY.pem());
        assertThat(understood.settings().text("signingCertificates")).isEmpty();
    }

    @Test
    void t216_theReviewShowsWhatWasUnderstood() {
        Understood understood = understand(SpXml.usual()
                .role("AuthnRequestsSigned=\"1\"")
                .containing(SpXml.key("use=\"signing\"", BASE64)
                        + "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\""
                        + " Location=\"https://crm.example.com/slo\" ResponseLocation=\"https://crm.example.com/slo2\"/>"
                        + "<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>"
                        + SpXml.acs(0, SpXml.ACS)
                        + SpXml.acs(1, "http://intranet.example.com/acs")
                        + "<md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:1.0:profiles:browser-post\""
                        + " index=\"2\" Location=\"https://crm.example.com/saml1\"/>"));

        assertThat(understood.facts())
                .extracting(Understood.Fact::id, Understood.Fact::value)
                .containsExactly(
                        tuple("entity-id", SpXml.ENTITY_ID),
                        tuple("address-default", SpXml.ACS),
                        tuple("address", "http://intranet.example.com/acs"),
                        tuple("logout", "https://crm.example.com/slo"),
                        tuple("key-signing", "CN=test"),
                        tuple("requests-signed", "true"),
                        tuple("name-id-format", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
                        tuple("ignored", "AssertionConsumerService urn:oasis:names:tc:SAML:1.0:profiles:browser-post"));
        assertThat(understood.facts().get(4).detail()).contains("RSA 2048", "2027-");
        assertThat(understood.warnings())
                .extracting(Understood.Note::id)
                .containsExactly("unprotected-address", "name-id-format-wanted");
        assertThat(understood.settings().text("singleLogoutServices"))
                .contains("REDIRECT https://crm.example.com/slo https://crm.example.com/slo2");
    }

    @Test
    void t216_anExpiredCertificateIsAWarning() {
        TestKey old = KEY.certifiedAround(TestServer.NOW.minus(Duration.ofDays(900)));

        Understood understood =
                understand(SpXml.usual().and(SpXml.key("", Base64.getEncoder().encodeToString(der(old)))));

        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("certificate-expired");
    }

    @Test
    void t217_noEntityId() {
        assertRefused(SpXml.usual().entity(""), "metadata-no-entity-id");
    }

    @Test
    void t217_anEntityIdThatIsTooLong() {
        assertThat(understand(SpXml.usual().entity("entityID=\"" + "u".repeat(1_024) + "\""))
                        .identifier())
                .hasSize(1_024);
        assertRefused(SpXml.usual().entity("entityID=\"" + "u".repeat(1_025) + "\""), "identifier-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&#10;b", "a&#13;b", "a b", "a&#9;b", "a\u00A0b"})
    void v011_anEntityIdThatBreaksALine(String entityId) {
        assertRefused(SpXml.usual().entity("entityID=\"" + entityId + "\""), "identifier-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:amazon:webservices", "https://sp.example.com/#one", "${java.version}", "crm"})
    void v012_otherEntityIdsAreTakenAsTheyAre(String entityId) {
        assertThat(understand(SpXml.usual().entity("entityID=\"" + entityId + "\""))
                        .identifier())
                .isEqualTo(entityId);
    }

    @Test
    void t218_v061_expiredMetadata() {
        String past = "validUntil=\"2026-03-01T11:59:59Z\"";

        assertRefused(
                SpXml.usual().entity("entityID=\"x\" " + past).submission(),
                "document",
                "metadata-expired",
                arguments -> assertThat(arguments).containsEntry("date", "2026-03-01T11:59:59Z"));
        assertRefused(SpXml.usual().role(past), "metadata-expired");
        assertRefused(SpXml.aggregate(past, SpXml.usual().text()), "metadata-expired");
        assertRefused(SpXml.usual().role("validUntil=\"tomorrow\""), "metadata-value");
    }

    @Test
    void metadataThatWillEndIsAWarning() {
        Understood understood = understand(SpXml.usual().role("validUntil=\"2026-04-01T00:00:00Z\""));

        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("metadata-ends");
        assertThat(understood.facts()).extracting(Understood.Fact::id).contains("valid-until");
    }

    @Test
    void t218_v061_twoRolesOrTheSameEntityTwice() {
        String twoRoles = SpXml.usual().text().replace("</md:EntityDescriptor>", "")
                + SpXml.usual().descriptor() + "</md:EntityDescriptor>";

        assertRefused(twoRoles, "metadata-two-service-providers");
        assertRefused(SpXml.aggregate("", SpXml.usual().text(), SpXml.usual().text()), "metadata-entity-twice");
    }

    @Test
    void aRoleForSaml1IsNoSecondOne() {
        String both = SpXml.usual().text().replace("</md:EntityDescriptor>", "")
                + "<md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:1.1:protocol\"/>"
                + "</md:EntityDescriptor>";

        assertThat(registration.understand(SpXml.submission(both)).identifier()).isEqualTo(SpXml.ENTITY_ID);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://crm.example.com/acs, address-scheme",
        "JaVaScRiPt:alert(1), address-scheme",
        "'data:text/html,x', address-scheme",
        "java&#9;script:alert(1), address-malformed",
        "https:///acs, address-without-host",
        "https://crm.example.com@evil.example/acs, address-user-info",
        "https://a%40b@c@evil.example/acs, address-user-info",
        "https://crm.example.com/acs#part, address-fragment",
        "https://crm.example.com/acs?SAMLResponse=x, address-reserved-parameter",
        "https://crm.example.com/acs?a=b&amp;RelayState=x, address-reserved-parameter",
        "https://*.example.com/acs, address-pattern",
        "'', address-scheme",
        "'<no uri>', address-malformed"
    })
    void t219_v036_v037_v040_addressesThatCannotBeRegistered(String location, String fault) {
        SpXml xml = SpXml.usual().and(SpXml.acs(7, location.replace("<", "&lt;")));

        assertRefused(xml.submission(), "document", "metadata-address", arguments -> assertThat(arguments)
                .containsEntry("element", "AssertionConsumerService")
                .containsEntry("index", "7")
                .containsEntry("reason", "text:detail." + fault));
    }

    @Test
    void t219_logoutAddressesToo() {
        SpXml xml = SpXml.usual()
                .and("<md:SingleLogoutService Binding=\"" + SpXml.POST + "\" Location=\"javascript:alert(1)\"/>");

        assertRefused(xml.submission(), "document", "metadata-address", arguments -> assertThat(arguments)
                .containsEntry("element", "SingleLogoutService"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP-Redirect", "HTTP-Artifact", "unknown"})
    void t220_noAddressWeCanAnswerTo(String binding) {
        SpXml xml = SpXml.usual().containing(SpXml.acs(0, SpXml.ACS).replace("HTTP-POST", binding));

        assertRefused(xml, "no-usable-address");
        assertRefused(SpXml.usual().containing(""), "no-usable-address");
    }

    @Test
    void t221_whatIsUnknownIsPassedOver() {
        SpXml xml = SpXml.usual()
                .role("xmlns:x=\"urn:x\" x:attribute=\"1\"")
                .containing("<md:Extensions><mdui:UIInfo xmlns:mdui=\"urn:oasis:names:tc:SAML:metadata:ui\">"
                        + "<mdui:DisplayName xml:lang=\"en\">CRM</mdui:DisplayName></mdui:UIInfo></md:Extensions>"
                        + "<x:Unknown/>" + SpXml.acs(0, SpXml.ACS));

        assertThat(understand(xml).identifier()).isEqualTo(SpXml.ENTITY_ID);
    }

    @Test
    void t222_typedByHand() {
        Understood understood = registration.understand(new Submission.Typed(new Settings(
                Map.of("entityId", " urn:crm ", "acsUrls", "https://a.example.com/acs\nhttps://b.example.com/acs"))));

        assertThat(understood.identifier()).isEqualTo("urn:crm");
        assertThat(understood.settings().text("assertionConsumerServices"))
                .contains("0 POST https://a.example.com/acs default\n1 POST https://b.example.com/acs");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://a.example.com/acs, entityId, missing",
        "urn:crm, '', acsUrls, missing",
        "urn:crm, javascript:alert(1), acsUrls, address-scheme",
        "urn:crm, https://*.example.com/, acsUrls, address-pattern",
        "urn: crm, https://a.example.com/acs, entityId, identifier-characters"
    })
    void t222_whatIsMissingOrWrongIsSaidAtTheField(String entityId, String acs, String key, String fault) {
        Submission typed = new Submission.Typed(new Settings(Map.of("entityId", entityId, "acsUrls", acs)));

        assertRefused(typed, key, fault, arguments -> {});
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "0, false", "false, false"})
    void t285_t241_booleansInBothForms(String written, String meant) {
        Understood understood = understand(SpXml.usual().role("AuthnRequestsSigned=\"" + written + "\""));

        assertThat(understood.settings().text("requireSignedRequests")).contains(meant);
    }

    @Test
    void t285_theDefaultAddressInBothForms() {
        String second = SpXml.acs(1, "https://crm.example.com/second");
        for (String written : List.of("1", "true")) {
            SpXml xml = SpXml.usual().and(second.replace("index", "isDefault=\"" + written + "\" index"));
            assertThat(understand(xml).settings().text("assertionConsumerServices"))
                    .contains("0 POST " + SpXml.ACS + "\n1 POST https://crm.example.com/second default");
        }
        assertRefused(SpXml.usual().and(second.replace("index", "isDefault=\"yes\" index")), "metadata-value");
        assertRefused(SpXml.usual().and(second.replace("\"1\"", "\"65536\"")), "metadata-value");
    }

    @Test
    void t124_requestedAttributesAreOfferedAndNothingElse() {
        Understood understood = understand(SpXml.usual()
                .and("<md:AttributeConsumingService index=\"0\">"
                        + "<md:ServiceName xml:lang=\"en\">CRM</md:ServiceName>"
                        + "<md:RequestedAttribute Name=\"urn:oid:2.5.4.3\"/><md:RequestedAttribute Name=\"mail\"/>"
                        + "</md:AttributeConsumingService>"));

        assertThat(understood.requestedAttributes()).containsExactly("urn:oid:2.5.4.3", "mail");
    }

    @Test
    void allAddressesOfAnAggregateOfRegionsAreKept() {
        SpXml xml = SpXml.usual().containing("");
        for (int index = 0; index < 13; index++) {
            xml = xml.and(SpXml.acs(index, "https://r" + index + ".example.com/acs"));
        }

        assertThat(understand(xml).settings().lines("assertionConsumerServices"))
                .hasSize(13);
    }
}
