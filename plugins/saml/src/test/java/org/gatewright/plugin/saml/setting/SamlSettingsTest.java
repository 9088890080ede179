package org.gatewright.plugin.saml.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamlSettingsTest {

    private static final String ACS = "https://crm.example.com/acs";
    private static final String SLO = "https://crm.example.com/slo";

    @Test
    void hasItsInitialValues() {
        SamlSettings settings = SamlSettings.of(Settings.NONE);

        assertThat(settings)
                .isEqualTo(new SamlSettings(
                        new SamlSettings.Endpoints(List.of(), List.of(), false, Optional.empty()),
                        new SamlSettings.Requests(
                                List.of(), false, false, false, Duration.ofMinutes(5), Level.PASSWORD),
                        new SamlSettings.NameId(NameIdFormats.UNSPECIFIED, Optional.of("userName"), false, false),
                        new SamlSettings.Signing(true, true, "fitting", true),
                        new SamlSettings.Encryption(
                                false, EncryptionAlgorithm.AES256_GCM, EncryptionAlgorithm.RSA_OAEP_MGF1P, List.of()),
                        new SamlSettings.Statements(
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(1),
                                false,
                                true,
                                true,
                                List.of(),
                                AttributeNameFormats.BASIC),
                        Optional.empty()));
    }

    @Test
    void readsEveryKey() {
        TestKey key = TestKey.rsa("crm");
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "assertionConsumerServices",
                "0 POST " + ACS + "\n\n 12 ARTIFACT " + ACS + "2 default\n3 PAOS " + ACS + "3 not-default");
        values.put("singleLogoutServices", "SOAP " + SLO + "\nPOST " + SLO + " " + SLO + "/answer");
        values.put("signingCertificates", key.pem() + TestKey.ec("secp256r1").pem());
        values.put("encryptionCertificates", key.pem());
        values.put("nameIdFormat", NameIdFormats.PERSISTENT);
        values.put("nameIdSource", "email");
        values.put("alwaysThisNameIdFormat", "true");
        values.put("strictAllowCreate", "true");
        values.put("signResponse", "false");
        values.put("signAssertion", "false");
        values.put("signatureAlgorithm", SigningAlgorithm.RSA_SHA512);
        values.put("includeKeyInfo", "false");
        values.put("encryptAssertion", "true");
        values.put("encryptionAlgorithm", EncryptionAlgorithm.AES128_CBC);
        values.put("keyTransportAlgorithm", EncryptionAlgorithm.RSA_OAEP);
        values.put("assertionLifetime", "60");
        values.put("notBeforeOffset", "0");
        values.put("oneTimeUse", "true");
        values.put("authnStatement", "false");
        values.put("sessionNotOnOrAfter", "false");
        values.put("audiences", "urn:a\nurn:b");
        values.put("attributeNameFormat", AttributeNameFormats.URI);
        values.put("requireSignedRequests", "true");
        values.put("allowSha1", "true");
        values.put("refuseExpiredCertificates", "true");
        values.put("requestLifetime", "600");
        values.put("minimumLevel", "SECOND_FACTOR");
        values.put("alwaysPost", "true");
        values.put("defaultRelayState", "home");
        values.put("issuer", " urn:idp ");
        assertThat(values.keySet())
                .containsExactlyElementsOf(SamlSettingList.ofApplication().stream()
                        .map(Setting::key)
                        .toList());

        assertThat(SamlSettings.of(new Settings(values)))
                .isEqualTo(new SamlSettings(
                        new SamlSettings.Endpoints(
                                List.of(
                                        new AssertionConsumerService(0, Binding.POST, ACS, Optional.empty()),
                                        new AssertionConsumerService(
                                                12, Binding.ARTIFACT, ACS + "2", Optional.of(true)),
                                        new AssertionConsumerService(3, Binding.PAOS, ACS + "3", Optional.of(false))),
                                List.of(
                                        new SingleLogoutService(Binding.SOAP, SLO, Optional.empty()),
                                        new SingleLogoutService(Binding.POST, SLO, Optional.of(SLO + "/answer"))),
                                true,
                                Optional.of("home")),
                        new SamlSettings.Requests(
                                List.of(
                                        key.certificate(),
                                        TestKey.ec("secp256r1").certificate()),
                                true,
                                true,
                                true,
                                Duration.ofMinutes(10),
                                Level.SECOND_FACTOR),
                        new SamlSettings.NameId(NameIdFormats.PERSISTENT, Optional.of("email"), true, true),
                        new SamlSettings.Signing(false, false, SigningAlgorithm.RSA_SHA512, false),
                        new SamlSettings.Encryption(
                                true,
                                EncryptionAlgorithm.AES128_CBC,
                                EncryptionAlgorithm.RSA_OAEP,
                                List.of(key.certificate())),
                        new SamlSettings.Statements(
                                Duration.ofMinutes(1),
                                Duration.ZERO,
                                true,
                                false,
                                false,
                                List.of("urn:a", "urn:b"),
                                AttributeNameFormats.URI),
                        Optional.of("urn:idp")));
    }

    @Test
    void keepsInitialValuesWhereNothingIsFilledIn() {
        Map<String, String> blank = new LinkedHashMap<>();
        SamlSettingList.ofApplication().forEach(setting -> blank.put(setting.key(), " "));

        assertThat(SamlSettings.of(new Settings(blank))).isEqualTo(SamlSettings.of(Settings.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "assertionConsumerServices, 0 GET https://a.example, malformed",
        "assertionConsumerServices, POST https://a.example, malformed",
        "assertionConsumerServices, 0 POST https://a.example maybe, malformed",
        "assertionConsumerServices, 0 POST javascript:alert(1), address-scheme",
        "assertionConsumerServices, 0 POST https://a.example/*, address-pattern",
        "singleLogoutServices, ARTIFACT https://a.example, malformed",
        "singleLogoutServices, POST ftp://a.example, address-scheme",
        "singleLogoutServices, POST https://a.example https://u@a.example, address-user-info",
        "signingCertificates, x, certificate-unreadable",
        "encryptionCertificates, -----BEGIN CERTIFICATE-----, certificate-unreadable",
        "nameIdFormat, email, malformed",
        "signatureAlgorithm, http://www.w3.org/2000/09/xmldsig#rsa-sha1, malformed",
        "assertionLifetime, 0, out-of-range",
        "assertionLifetime, 86401, out-of-range",
        "assertionLifetime, soon, not-a-number",
        "notBeforeOffset, -1, out-of-range",
        "attributeNameFormat, urn:x, malformed",
        "requestLifetime, 0, out-of-range",
        "minimumLevel, THIRD_FACTOR, malformed"
    })
    void namesTheSettingToCorrect(String key, String value, String fault) {
        InvalidSettingException failure = catchThrowableOfType(
                InvalidSettingException.class, () -> SamlSettings.of(new Settings(Map.of(key, value))));

        assertThat(failure.key()).isEqualTo(key);
        assertThat(failure.fault()).isEqualTo(fault);
    }

    @Test
    void v022_refusesWeakKeys() {
        assertThat(fault(TestKey.rsa("weak", 1_024))).isEqualTo("key-too-small");
        assertThat(fault(TestKey.dsa())).isEqualTo("key-type");
    }

    private static String fault(TestKey key) {
        return catchThrowableOfType(
                        InvalidSettingException.class,
                        () -> SamlSettings.of(new Settings(Map.of("signingCertificates", key.pem()))))
                .fault();
    }

    @Test
    void writesLinesAsItReadsThem() {
        for (String line :
                List.of("0 POST " + ACS, "1 POST " + ACS + " default", "2 ARTIFACT " + ACS + " not-default")) {
            assertThat(AssertionConsumerService.parse("k", line).line()).isEqualTo(line);
        }
        for (String line : List.of("SOAP " + SLO, "REDIRECT " + SLO + " " + SLO + "/answer")) {
            assertThat(SingleLogoutService.parse("k", line).line()).isEqualTo(line);
        }
    }

    @Test
    void t129_writesCertificatesInLinesOf64Characters() {
        List<String> lines = TestKey.rsa("crm").pem().lines().toList();

        assertThat(lines.get(0)).isEqualTo("-----BEGIN CERTIFICATE-----");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("-----END CERTIFICATE-----");
        assertThat(lines.subList(1, lines.size() - 2)).allMatch(line -> line.length() == 64);
    }

    @Test
    void declaresEachSettingOnce() {
        for (List<Setting> list : List.of(SamlSettingList.ofApplication(), SamlSettingList.ofInstance())) {
            List<String> keys = list.stream().map(Setting::key).toList();
            assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
            assertThat(list)
                    .allMatch(setting -> setting.choices().isEmpty()
                            || setting.initial()
                                    .filter(setting.choices()::contains)
                                    .isPresent());
        }
    }

    @Test
    void readsTheInstance() {
        assertThat(InstanceSettings.of(Settings.NONE)).isEqualTo(new InstanceSettings(false, false, Optional.empty()));
        assertThat(InstanceSettings.of(new Settings(Map.of(
                        "requireSignedRequests", "true", "signMetadata", "true", "metadataValidity", "1209600"))))
                .isEqualTo(new InstanceSettings(true, true, Optional.of(Duration.ofDays(14))));
    }

    @Test
    void readsAnApplicationOnceForEachVersion() {
        ApplicationSettings read = new ApplicationSettings();
        Application crm = TestApplications.crm();
        Application changed = TestApplications.with(crm, "alwaysPost", "true");

        SamlSettings first = read.of(crm);

        assertThat(read.of(crm)).isSameAs(first);
        assertThat(read.of(changed).endpoints().alwaysPost()).isTrue();
        assertThat(read.of(changed)).isSameAs(read.of(changed));
    }
}
