package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.Schemas;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.Signatures;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OurMetadataTest {

    private static final String IDP = "/md:EntityDescriptor/md:IDPSSODescriptor";

    private final TestServer server = new TestServer();

    private static Reply.Document answer(Protocol protocol, ProtocolRequest request) {
        return (Reply.Document) ((Intent.Answer) protocol.read(request)).reply();
    }

    private Reply.Document get(String path, String query) {
        return answer(server.protocol(), Sent.get(path, query));
    }

    private static byte[] octets(Reply.Document document) {
        ByteBuffer body = document.body().duplicate();
        byte[] octets = new byte[body.remaining()];
        body.get(octets);
        return octets;
    }

    private byte[] metadata(String query) {
        return octets(get("v2/metadata", query));
    }

    @Test
    void t066_oneEntityDescriptorWithWhatIsServedAndNothingElse() {
        Reply.Document document = get("v2/metadata", "");
        Message message = Message.of(octets(document));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.mediaType()).isEqualTo("application/samlmetadata+xml");
        Schemas.assertValidMetadata(message.octets());
        assertThat(message.value("/md:EntityDescriptor/@entityID")).isEqualTo(TestServer.ENTITY_ID);
        assertThat(message.children("/md:EntityDescriptor")).containsExactly("IDPSSODescriptor");
        assertThat(message.children(IDP))
                .containsExactly(
                        "KeyDescriptor",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "NameIDFormat",
                        "SingleSignOnService",
                        "SingleSignOnService");
        assertThat(message.values(IDP + "/md:SingleSignOnService/@Binding"))
                .containsExactlyInAnyOrder(
                        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
                        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");
        assertThat(message.values(IDP + "/md:SingleSignOnService/@Location"))
                .containsOnly("https://idp.example.com/saml/v2/SSO");
    }

    @Test
    void t201_smallPrefixedAndPlainUtf8() {
        byte[] octets = metadata("");
        String text = new String(octets, StandardCharsets.UTF_8);

        assertThat(octets.length).isLessThan(4_096);
        assertThat(text).startsWith("<md:EntityDescriptor ").contains("<ds:X509Certificate>");
        assertThat(text).doesNotContain("xmlns=");
    }

    @Test
    void t202_theSameBytesEverywhereAndAlways() {
        byte[] here = metadata("");
        TestServer there = new TestServer().at(TestServer.NOW.plus(Duration.ofDays(40)));

        assertThat(metadata("")).isEqualTo(here);
        assertThat(octets(answer(there.protocol(), Sent.get("v2/metadata", ""))))
                .isEqualTo(here);
    }

    @Test
    void t202_alsoWhenSigned() {
        server.with("signMetadata", "true");
        TestServer there = new TestServer().with("signMetadata", "true");

        assertThat(octets(answer(there.protocol(), Sent.get("v2/metadata", ""))))
                .isEqualTo(metadata(""));
    }

    @Test
    void t203_noEndUnlessSomebodyWantsOne() {
        Message message = Message.of(metadata(""));

        assertThat(message.elements("/*[@validUntil]")).isEmpty();
        assertThat(message.value("/md:EntityDescriptor/@cacheDuration")).isEqualTo("PT24H");
    }

    @ParameterizedTest
    @CsvSource({"60, 7", "604800, 7", "2592000, 30"})
    void t203_anEndIsAlwaysFarEnoughAheadAndMovesOnceADay(String seconds, int days) {
        server.with("metadataValidity", seconds);
        Protocol protocol = server.protocol();

        for (Instant now = TestServer.NOW;
                now.isBefore(TestServer.NOW.plus(Duration.ofDays(3)));
                now = now.plus(Duration.ofHours(5))) {
            server.at(now);
            Message message = Message.of(octets(answer(protocol, Sent.get("v2/metadata", ""))));
            Instant end = Instant.parse(message.value("/md:EntityDescriptor/@validUntil"));
            assertThat(Duration.between(now, end)).isBetween(Duration.ofDays(days), Duration.ofDays(days + 1));
            assertThat(end.toString()).endsWith("T00:00:00Z");
            Schemas.assertValidMetadata(message.octets());
        }
    }

    @Test
    void t204_nothingComesFromTheRequest() {
        ProtocolRequest request = new ProtocolRequest(
                "GET",
                "v2/metadata",
                "",
                "",
                ByteBuffer.allocate(0),
                Map.of(
                        "Host", "evil.example",
                        "X-Forwarded-Host", "evil.example",
                        "Forwarded", "host=evil.example"),
                Locale.ENGLISH);

        assertThat(octets(answer(server.protocol(), request))).isEqualTo(metadata(""));
    }

    @Test
    void t205_theGuidesOlderPath() {
        assertThat(octets(get("metadata", ""))).isEqualTo(metadata(""));
    }

    @Test
    void t206_whatIsDemandedOfEverybodyIsAdvertised() {
        assertThat(Message.of(metadata("")).value(IDP + "/@WantAuthnRequestsSigned"))
                .isEqualTo("false");

        server.with("requireSignedRequests", "true");

        assertThat(Message.of(metadata("")).value(IDP + "/@WantAuthnRequestsSigned"))
                .isEqualTo("true");
    }

    @Test
    void t207_theFormatsThatCanBeIssued() {
        assertThat(Message.of(metadata("")).values(IDP + "/md:NameIDFormat"))
                .containsExactlyElementsOf(NameIdFormats.ALL);
    }

    @Test
    void t208_unsignedByDefault() {
        assertThat(Message.of(metadata("")).elements("//ds:Signature")).isEmpty();
    }

    @Test
    void t208_signedByTheKeyInUseOnceSwitchedOn() throws IOException {
        server.with("signMetadata", "true");

        Message message = Message.of(metadata(""));

        Schemas.assertValidMetadata(message.octets());
        Signatures.assertGood(message, TestServer.key().certificate(), "EntityDescriptor");
        Signatures.assertGoodForXmlsec(message, TestServer.key().certificate());
        assertThat(message.children("/md:EntityDescriptor")).containsExactly("Signature", "IDPSSODescriptor");
        assertThat(message.values("//ds:X509Certificate")).hasSize(2);
        assertThat(message.values("//ds:X509Certificate").get(0))
                .isEqualTo(message.values("//ds:X509Certificate").get(1));
    }

    @Test
    void t209_bothKeysDuringARollOverTheOneInUseFirst() {
        TestKey next = TestKey.rsa("next");
        Protocol protocol = server.protocol();
        String current = Message.of(metadata("")).value("//ds:X509Certificate");

        server.withKeys(TestServer.key().signing(), next.signing());
        Message before = Message.of(octets(answer(protocol, Sent.get("v2/metadata", ""))));
        server.withKeys(next.signing(), TestServer.key().signing());
        Message after = Message.of(octets(answer(protocol, Sent.get("v2/metadata", ""))));

        assertThat(before.values(IDP + "/md:KeyDescriptor/@use")).containsExactly("signing", "signing");
        assertThat(before.values("//ds:X509Certificate")).hasSize(2).startsWith(current);
        assertThat(after.values("//ds:X509Certificate")).hasSize(2).endsWith(current);
        Schemas.assertValidMetadata(after.octets());
    }

    @Test
    void t210_anApplicationThatKnowsUsByAnotherNameHasItsOwnDocument() {
        byte[] common = metadata("");
        server.with(TestApplications.with(TestApplications.crm(), "issuer", "https://idp.example.com/saml/metadata"));

        Message variant = Message.of(metadata("application=crm"));

        assertThat(variant.value("/md:EntityDescriptor/@entityID")).isEqualTo("https://idp.example.com/saml/metadata");
        assertThat(variant.text()).doesNotContain("entityID=\"" + TestServer.ENTITY_ID + "\"");
        assertThat(metadata("")).isEqualTo(common);
        Schemas.assertValidMetadata(variant.octets());
    }

    @Test
    void t210_anyOtherApplicationHasTheCommonOne() {
        server.with(TestApplications.bare());

        assertThat(metadata("application=bare")).isEqualTo(metadata(""));
        assertThatThrownBy(() -> metadata("application=unknown")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void theDocumentForAwsIsShortAndHasWhatAwsNeeds() {
        Message message = Message.of(metadata("profile=aws"));

        Schemas.assertValidMetadata(message.octets());
        assertThat(message.octets().length).isBetween(1_000, 4_095);
        assertThat(message.value("/md:EntityDescriptor/@entityID")).isEqualTo(TestServer.ENTITY_ID);
        assertThat(message.values(IDP + "/md:KeyDescriptor/@use")).containsExactly("signing");
        assertThat(message.values(IDP + "/md:SingleSignOnService/@Binding")).hasSize(2);
        assertThat(message.value(IDP + "/@WantAuthnRequestsSigned")).isEqualTo("false");
        assertThat(message.text()).doesNotContain("SingleLogoutService", "encryption", "cacheDuration");
    }

    @Test
    void anUnknownProfileIsTheUsualOne() {
        assertThat(metadata("profile=unheard-of")).isEqualTo(metadata(""));
    }

    @Test
    void t211_t129_theCertificateIsOnePemBlockAsAFile() throws CertificateException {
        Reply.Document document = get("v2/certificate", "");
        String pem = new String(octets(document), StandardCharsets.US_ASCII);

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.mediaType()).isEqualTo("application/x-x509-ca-cert");
        assertThat(document.headers()).containsEntry("Content-Disposition", "attachment; filename=\"idp.crt\"");
        assertThat(pem)
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END CERTIFICATE-----\n")
                .containsOnlyOnce("BEGIN");
        assertThat(pem.lines()).allMatch(line -> line.length() <= 64);
        assertThat(pem.lines().filter(line -> line.length() == 64)).hasSizeGreaterThan(10);
        assertThat(pem.length()).isLessThan(2_500);
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(octets(document))))
                .isEqualTo(TestServer.key().certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void t212_otherMethodsAreRefused(String method) {
        for (String path : new String[] {"v2/metadata", "metadata", "v2/certificate"}) {
            ProtocolRequest request =
                    new ProtocolRequest(method, path, "", "", ByteBuffer.allocate(0), Map.of(), Locale.ENGLISH);
            Reply.Document document = answer(server.protocol(), request);

            assertThat(document.status()).isEqualTo(405);
            assertThat(document.headers()).containsEntry("Allow", "GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2/attribute", "v2/SLO", "v2/artifact", "v2/ecp", "v2/", "", "v2/sso"})
    void t212_v072_whatIsNotServedIsNotFound(String path) {
        assertThat(get(path, "").status()).isEqualTo(404);
    }
}
