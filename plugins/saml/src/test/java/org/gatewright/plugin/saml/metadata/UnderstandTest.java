package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandTest extends Understanding {

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
    void t259_aNameIdFormatOfTheMetadataIsSuggestedUnlessTheSettingHasIt() {
        String format = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
        Understood understood = understand(SpXml.usual()
                .containing("<md:NameIDFormat>" + format + "</md:NameIDFormat>" + SpXml.acs(0, SpXml.ACS)));

        assertThat(understood.settings().text("nameIdFormat")).isEmpty();
        Understood.Note suggestion = understood.warnings().get(0);
        assertThat(suggestion.arguments()).containsEntry("format", format);
        assertThat(suggestion.concerns(new Settings(Map.of("nameIdFormat", "other"))))
                .isTrue();
        assertThat(suggestion.concerns(new Settings(Map.of("nameIdFormat", format))))
                .isFalse();
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
    void t124_requestedAttributesAreOfferedAndNothingElse() {
        Understood understood = understand(SpXml.usual()
                .and("<md:AttributeConsumingService index=\"0\">"
                        + "<md:ServiceName xml:lang=\"en\">CRM</md:ServiceName>"
                        + "<md:RequestedAttribute Name=\"urn:oid:2.5.4.3\"/><md:RequestedAttribute Name=\"mail\"/>"
                        + "</md:AttributeConsumingService>"));

        assertThat(understood.requestedAttributes()).containsExactly("urn:oid:2.5.4.3", "mail");
    }
}
