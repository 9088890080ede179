package org.gatewright.plugin.saml.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import org.gatewright.plugin.saml.request.RequestNote;
import org.gatewright.plugin.saml.testing.Desk;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.SignedXml;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signatures in the XML, made by the JDK, as the whole intake sees them. */
class PostSignatureTest extends SignedRequests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                MORE + "rsa-sha256",
                MORE + "rsa-sha384",
                MORE + "rsa-sha512",
                PSS + "sha256-rsa-MGF1",
                PSS + "sha384-rsa-MGF1",
                PSS + "sha512-rsa-MGF1"
            })
    void t246_verifiesEveryRsaAlgorithm(String method) {
        for (String digest : List.of(
                "http://www.w3.org/2001/04/xmlenc#sha256",
                MORE + "sha384",
                "http://www.w3.org/2001/04/xmlenc#sha512")) {
            assertAccepted(Sent.post(
                    SignedXml.by(TestKey.rsa("wiki"), method).digesting(digest).octets(REQUEST)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "secp256r1, ecdsa-sha256",
        "secp384r1, ecdsa-sha384",
        "secp521r1, ecdsa-sha512",
        "secp256r1, ecdsa-sha512"
    })
    void t246_verifiesEveryEllipticAlgorithm(String curve, String method) {
        TestKey key = TestKey.ec(curve);

        assertThat(wikiWith(key.pem())
                        .ask(Sent.post(SignedXml.by(key, MORE + method).octets(REQUEST)))
                        .refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CanonicalizationMethod.EXCLUSIVE,
                CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
                CanonicalizationMethod.INCLUSIVE,
                CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS
            })
    void verifiesEveryCanonicalForm(String canonicalization) {
        assertAccepted(Sent.post(SIGNER.canonicalizing(canonicalization).octets(REQUEST)));
    }

    @Test
    void t125_verifiesByAnyRegisteredKey() {
        TestKey other = TestKey.rsa("wiki-next", 3072);
        Desk both = wikiWith(TestKey.rsa("wiki").pem() + other.pem());

        assertThat(both.ask(Sent.post(SIGNER.octets(REQUEST))).refusal()).isEmpty();
        assertThat(both.ask(Sent.post(SignedXml.by(other).octets(REQUEST))).refusal())
                .isEmpty();
        assertThat(wikiWith(other.pem() + TestKey.rsa("wiki").pem())
                        .ask(Sent.post(SIGNER.octets(REQUEST)))
                        .refusal())
                .isEmpty();
    }

    @Test
    void t245_takesKeyInfoForAHintAtMost() throws KeyException {
        KeyInfoFactory factory = SignedXml.SIGNATURES.getKeyInfoFactory();
        List<KeyInfo> hints = List.of(
                factory.newKeyInfo(
                        List.of(factory.newKeyValue(TestKey.rsa("wiki").publicKey()))),
                factory.newKeyInfo(
                        List.of(factory.newKeyValue(TestKey.rsa("crm").publicKey()))),
                factory.newKeyInfo(List.of(factory.newKeyName("somebody"))),
                factory.newKeyInfo(
                        List.of(factory.newX509Data(List.of(TestKey.rsa("crm").certificate())))));

        hints.forEach(hint -> assertAccepted(Sent.post(SIGNER.with(hint).octets(REQUEST))));
        assertAccepted(Sent.post(SIGNER.octets(REQUEST)));
    }

    @Test
    void t038_v024_refusesUnsignedWhereSignaturesAreRequired() {
        ProtocolException refusal = assertBadSignature(Sent.post(REQUEST));

        assertThat(refusal.received()).isEqualTo("nothing");
        assertThat(refusal.application().map(Application::alias)).contains("wiki");
    }

    @Test
    void t116_refusesWhatLostItsSignature() {
        Document document = SIGNER.document(REQUEST);
        Element root = document.getDocumentElement();
        root.removeChild(signature(document));

        assertBadSignature(Sent.post(SignedXml.octets(document)));
    }

    @Test
    void t119_refusesOtherKeysAndChangedMessages() {
        assertBadSignature(Sent.post(SignedXml.by(TestKey.rsa("crm")).octets(REQUEST)));
        assertBadSignature(Sent.post(SignedXml.by(TestKey.rsa("idp")).octets(REQUEST)));

        String signed = new String(SIGNER.octets(REQUEST.with("ProviderName", "wiki")), StandardCharsets.UTF_8);
        assertBadSignature(Sent.post(
                signed.replace("ProviderName=\"wiki\"", "ProviderName=\"wikj\"").getBytes(StandardCharsets.UTF_8)));
        assertBadSignature(Sent.post(signed.replace("ProviderName=\"wiki\"", "").getBytes(StandardCharsets.UTF_8)));
        assertBadSignature(Sent.post(signed.replace("</saml:Issuer>", "</saml:Issuer><samlp:Extensions/>")
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void t240_verifiesWhatIsThereThoughNobodyAskedForIt() {
        RequestXml request = RequestXml.addressed(TestApplications.CRM);

        assertAccepted(Sent.post(request));
        assertAccepted(Sent.post(SignedXml.by(TestKey.rsa("crm")).octets(request)));
        assertBadSignature(Sent.post(SIGNER.octets(request)));
    }

    @Test
    void v024_failsClosedWithoutARegisteredKey() {
        RequestXml request = RequestXml.addressed(TestApplications.BARE);
        Desk required = Desk.of(TestApplications.with(TestApplications.bare(), "requireSignedRequests", "true"));

        assertBadSignature(Sent.post(SIGNER.octets(request)));
        assertThat(required.refusal(Sent.post(request)).error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertThat(required.refusal(Sent.post(SIGNER.octets(request))).error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
    }

    @Test
    void t121_v022_believesSha1OnlyWhereItIsAllowed() {
        byte[] weakSignature =
                SignedXml.by(TestKey.rsa("wiki"), DS + "rsa-sha1").octets(REQUEST);
        byte[] weakDigest = SIGNER.digesting(DS + "sha1").octets(REQUEST);
        Desk lenient = Desk.of(TestApplications.with(TestApplications.wiki(), "allowSha1", "true"));

        for (byte[] weak : List.of(weakSignature, weakDigest)) {
            assertBadSignature(Sent.post(weak));
            assertThat(lenient.stateOf(Sent.post(weak)).notes()).isEqualTo(Set.of(RequestNote.SHA1));
        }
        assertThat(lenient.stateOf(Sent.post(SIGNER.octets(REQUEST))).notes()).isEmpty();
    }

    @Test
    void t247_v021_refusesAlgorithmsForAnotherKindOfKey() {
        TestKey elliptic = TestKey.ec("secp256r1");

        ProtocolException refusal = wikiWith(elliptic.pem()).refusal(Sent.post(SIGNER.octets(REQUEST)));
        assertThat(refusal.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
        assertThat(refusal.expected()).contains("kind of key");
        assertBadSignature(
                Sent.post(SignedXml.by(elliptic, MORE + "ecdsa-sha256").octets(REQUEST)));
    }

    @Test
    void t037_v023_countsTheKeyAndNotTheDate() {
        TestKey key = TestKey.rsa("wiki");
        String expired =
                key.certifiedAround(TestServer.NOW.minus(Duration.ofDays(800))).pem();
        String early =
                key.certifiedAround(TestServer.NOW.plus(Duration.ofDays(800))).pem();
        ProtocolRequest request = Sent.post(SIGNER.octets(REQUEST));

        for (String certificate : List.of(expired, early)) {
            assertThat(wikiWith(certificate).stateOf(request).notes())
                    .isEqualTo(Set.of(RequestNote.CERTIFICATE_OUT_OF_DATE));
            Application strict = TestApplications.with(
                    TestApplications.with(TestApplications.wiki(), "signingCertificates", certificate),
                    "refuseExpiredCertificates",
                    "true");
            ProtocolException refusal = Desk.of(strict).refusal(request);
            assertThat(refusal.error()).isEqualTo(ProtocolError.BAD_SIGNATURE);
            assertThat(refusal.received()).contains("valid from 20");
        }
    }

    @Test
    void t037_prefersTheCertificateThatIsInDate() {
        TestKey key = TestKey.rsa("wiki");
        String expired =
                key.certifiedAround(TestServer.NOW.minus(Duration.ofDays(800))).pem();
        Application strict = TestApplications.with(
                TestApplications.with(TestApplications.wiki(), "signingCertificates", expired + key.pem()),
                "refuseExpiredCertificates",
                "true");

        assertThat(Desk.of(strict).stateOf(Sent.post(SIGNER.octets(REQUEST))).notes())
                .isEmpty();
    }

    @Test
    void t120_v027_readsAroundCommentsWhatWasSigned() {
        String signed = new String(SIGNER.octets(REQUEST), StandardCharsets.UTF_8);
        String commented = signed.replace(
                TestApplications.WIKI + "</saml:Issuer>", "https://wiki.example.com<!-- -->/saml</saml:Issuer>");

        assertThat(commented).isNotEqualTo(signed);
        assertAccepted(Sent.post(commented.getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.refusal(Sent.post(signed.replace(
                                        TestApplications.WIKI + "<", TestApplications.WIKI + "<!-- -->.evil.example<")
                                .getBytes(StandardCharsets.UTF_8)))
                        .error())
                .isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
    }

    @Test
    void v028_verifiesTheFirstHundredInParallel() throws InterruptedException, ExecutionException {
        byte[] octets = SIGNER.octets(REQUEST);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(number ->
                            () -> desk.ask(Sent.post(octets)).refusal().isEmpty())
                    .toList();
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void t244_doesNotCountASignatureInTheXmlOfARedirect() {
        assertBadSignature(Sent.redirect(SIGNER.octets(REQUEST)));
        assertAccepted(Sent.redirect(SIGNER.octets(RequestXml.of(TestApplications.CRM))));
    }
}
