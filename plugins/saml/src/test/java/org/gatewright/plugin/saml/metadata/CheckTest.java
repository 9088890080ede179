package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private final TestServer server = new TestServer();
    private final Registration registration = server.registration();

    private static Application bareWith(String... settings) {
        Application application = TestApplications.bare();
        for (int at = 0; at < settings.length; at += 2) {
            application = TestApplications.with(application, settings[at], settings[at + 1]);
        }
        return application;
    }

    private void assertRefused(Application application, String key, String fault) {
        assertThatThrownBy(() -> registration.check(application))
                .isInstanceOfSatisfying(InvalidSettingException.class, invalid -> {
                    assertThat(invalid.key()).isEqualTo(key);
                    assertThat(invalid.fault()).isEqualTo(fault);
                });
    }

    private List<String> notes(Application application) {
        return registration.check(application).stream().map(Understood.Note::id).toList();
    }

    @Test
    void ordinaryApplicationsPassWithoutAWord() {
        assertThat(notes(TestApplications.crm())).isEmpty();
        assertThat(notes(TestApplications.wiki())).isEmpty();
        assertThat(notes(TestApplications.bare())).isEmpty();
    }

    @Test
    void t241_v060_signaturesCannotBeDemandedWithoutAKey() {
        assertRefused(bareWith("requireSignedRequests", "true"), "requireSignedRequests", "signatures-without-key");
    }

    @Test
    void nothingCanBeSentUnsigned() {
        assertRefused(bareWith("signResponse", "false", "signAssertion", "false"), "signAssertion", "nothing-signed");
    }

    @Test
    void t250_encryptionCannotBeSwitchedOnWithoutAKeyThatCanTransport() {
        assertRefused(bareWith("encryptAssertion", "true"), "encryptAssertion", "encryption-without-key");
        assertRefused(
                bareWith(
                        "encryptAssertion",
                        "true",
                        "encryptionCertificates",
                        TestKey.ec("secp256r1").pem()),
                "encryptAssertion",
                "encryption-without-key");
    }

    @ParameterizedTest
    @CsvSource({
        "encryptionAlgorithm, http://www.w3.org/2001/04/xmlenc#aes256-cbc",
        "encryptionAlgorithm, http://www.w3.org/2001/04/xmlenc#aes128-cbc",
        "keyTransportAlgorithm, http://www.w3.org/2001/04/xmlenc#rsa-1_5"
    })
    void t050_weakEncryptionIsSaidForAsLongAsItIsOn(String setting, String algorithm) {
        Application application = TestApplications.with(TestApplications.shop(), setting, algorithm);

        assertThat(notes(application)).isEmpty();
        assertThat(notes(TestApplications.with(application, "encryptAssertion", "true")))
                .containsExactly("encryption-weak");
    }

    @Test
    void t220_anAddressIsNeeded() {
        assertRefused(bareWith("assertionConsumerServices", ""), "assertionConsumerServices", "no-usable-address");
        assertRefused(
                bareWith("assertionConsumerServices", "0 REDIRECT https://bare.example.com/acs"),
                "assertionConsumerServices",
                "no-usable-address");
    }

    @ParameterizedTest
    @CsvSource({"rsa-sha256, ec", "ecdsa-sha256, rsa"})
    void t277_anAlgorithmThatDoesNotFitTheKeyCannotBeSaved(String algorithm, String kind) {
        server.withKeys((kind.equals("ec") ? TestKey.ec("secp256r1") : TestKey.rsa("idp")).signing());

        assertRefused(
                bareWith("signatureAlgorithm", "http://www.w3.org/2001/04/xmldsig-more#" + algorithm),
                "signatureAlgorithm",
                "algorithm-unfit");
    }

    @Test
    void t063_aNameNeedsASource() {
        assertRefused(bareWith("nameIdSource", " "), "nameIdSource", "missing");
        assertThat(notes(bareWith(
                        "nameIdSource", "", "nameIdFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")))
                .isEmpty();
    }

    @Test
    void v040_whatCannotBeImportedCannotBeTypedEither() {
        assertRefused(
                bareWith("assertionConsumerServices", "0 POST https://bare.example.com/acs?RelayState=x"),
                "assertionConsumerServices",
                "address-reserved-parameter");
    }

    @Test
    void t219_t121_t037_whatDeservesALookIsSaidForAsLongAsItIsSo() {
        TestKey old = TestKey.rsa("crm").certifiedAround(TestServer.NOW.minus(Duration.ofDays(900)));

        assertThat(notes(bareWith(
                        "assertionConsumerServices",
                        "0 POST http://bare.example.com/acs",
                        "signingCertificates",
                        old.pem(),
                        "allowSha1",
                        "true")))
                .containsExactly("unprotected-address", "certificate-expired", "sha1-allowed");
        assertThat(notes(bareWith("assertionConsumerServices", "0 POST http://localhost:8080/acs")))
                .isEmpty();
    }

    @Test
    void connectListsWhatTheOtherSideAsksFor() {
        assertThat(registration.connect(TestApplications.bare()))
                .containsExactly(
                        new ConnectValue("entity-id", ConnectValue.Kind.TEXT, TestServer.ENTITY_ID),
                        new ConnectValue("metadata-url", ConnectValue.Kind.URL, TestServer.ENTITY_ID),
                        new ConnectValue("metadata-aws", ConnectValue.Kind.FILE, TestServer.ENTITY_ID + "?profile=aws"),
                        new ConnectValue("sso-url", ConnectValue.Kind.URL, "https://idp.example.com/saml/v2/SSO"),
                        new ConnectValue("sign-out-url", ConnectValue.Kind.URL, "https://idp.example.com/logout"),
                        new ConnectValue(
                                "certificate",
                                ConnectValue.Kind.CERTIFICATE,
                                TestServer.key().pem()),
                        new ConnectValue(
                                "certificate-file",
                                ConnectValue.Kind.FILE,
                                "https://idp.example.com/saml/v2/certificate"),
                        new ConnectValue(
                                "unsolicited-url",
                                ConnectValue.Kind.URL,
                                "https://idp.example.com/saml/v2/unsolicited?sp=bare"));
    }

    @Test
    void t210_connectNamesTheApplicationsOwnDocument() {
        List<ConnectValue> values = registration.connect(bareWith("issuer", "urn:ours"));

        assertThat(values)
                .extracting(ConnectValue::value)
                .startsWith(
                        "urn:ours",
                        TestServer.ENTITY_ID + "?application=bare",
                        TestServer.ENTITY_ID + "?profile=aws&application=bare");
    }
}
