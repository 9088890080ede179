package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and certificates in metadata. */
class UnderstandKeysTest extends Understanding {

    @Test
    void t123_v060_aKeyWithoutUseServesBoth() {
        Understood understood = understand(SpXml.usual().and(SpXml.key("", BASE64)));

        assertThat(understood.settings().text("signingCertificates")).contains(KEY.pem());
        assertThat(understood.settings().text("encryptionCertificates")).contains(KEY.pem());
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
        assertThat(understood.settings().text("encryptAssertion")).isEmpty();
        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("encryption-possible");
        assertThat(understood.warnings().get(0).concerns(new Settings(Map.of("encryptAssertion", "true"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # published                                           | content           | key transport
            xmlenc11#aes128-gcm                                   | xmlenc11#aes128-gcm | -
            xmlenc#aes256-cbc xmlenc11#aes256-gcm xmlenc#rsa-1_5  | xmlenc11#aes256-gcm | -
            xmlenc11#rsa-oaep xmlenc#rsa-oaep-mgf1p               | -                 | xmlenc#rsa-oaep-mgf1p
            xmlenc11#rsa-oaep                                     | -                 | xmlenc11#rsa-oaep
            xmlenc#aes128-cbc xmlenc#tripledes-cbc xmlenc#rsa-1_5 | -                 | -
            """)
    void t050_methodsThatTheMetadataNamesAreTakenIfTheyAreStrong(
            String published, @Nullable String content, @Nullable String transport) {
        String methods = Stream.of(published.split(" ", -1))
                .map(name -> "<md:EncryptionMethod Algorithm=\"" + uri(name) + "\"/>")
                .collect(Collectors.joining());
        String descriptor =
                SpXml.key("use=\"encryption\"", BASE64).replace("</md:KeyDescriptor>", methods + "</md:KeyDescriptor>");

        Settings settings = understand(SpXml.usual().and(descriptor)).settings();

        assertThat(settings.text("encryptionAlgorithm"))
                .isEqualTo(Optional.ofNullable(content).map(UnderstandKeysTest::uri));
        assertThat(settings.text("keyTransportAlgorithm"))
                .isEqualTo(Optional.ofNullable(transport).map(UnderstandKeysTest::uri));
    }

    private static String uri(String name) {
        return (name.startsWith("xmlenc11") ? "http://www.w3.org/2009/" : "http://www.w3.org/2001/04/") + name;
    }

    @Test
    void t216_anExpiredCertificateIsAWarning() {
        TestKey old = KEY.certifiedAround(TestServer.NOW.minus(Duration.ofDays(900)));

        Understood understood =
                understand(SpXml.usual().and(SpXml.key("", Base64.getEncoder().encodeToString(der(old)))));

        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("certificate-expired");
    }
}
