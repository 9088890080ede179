package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.registration.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    }

    @Test
    void t216_anExpiredCertificateIsAWarning() {
        TestKey old = KEY.certifiedAround(TestServer.NOW.minus(Duration.ofDays(900)));

        Understood understood =
                understand(SpXml.usual().and(SpXml.key("", Base64.getEncoder().encodeToString(der(old)))));

        assertThat(understood.warnings()).extracting(Understood.Note::id).containsExactly("certificate-expired");
    }
}
