package org.gatewright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gatewright.cache.TestClock;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyImportTest {

    private static final String PASSPHRASE = "open sesame";

    private final TestClock clock = new TestClock();
    private final KeyMaterial key = TestKeys.material(KeyAlgorithm.P_256, clock);

    @ParameterizedTest
    @EnumSource(names = {"RSA_2048", "P_256"})
    void readsPkcs12(KeyAlgorithm algorithm) {
        KeyMaterial written = TestKeys.material(algorithm, clock);

        KeyMaterial read = read(TestKeys.pkcs12(written.privateKey(), written.certificate(), PASSPHRASE), PASSPHRASE);

        assertThat(read.algorithm()).isEqualTo(algorithm);
        assertThat(read.certificate()).isEqualTo(written.certificate());
        assertThat(read.privateKey()).isEqualTo(written.privateKey());
    }

    @Test
    void readsPem() {
        assertIsTheKey(read(TestKeys.pem(key.certificate(), TestKeys.open(key.privateKey())), ""));
    }

    /** As OpenSSL writes them. */
    @ParameterizedTest
    @ValueSource(strings = {"encrypted-pkcs8.pem", "encrypted-openssl.pem"})
    void readsPemUnderAPassphrase(String file) throws IOException {
        byte[] pem = written(file);

        assertThat(read(pem, PASSPHRASE).algorithm()).isEqualTo(KeyAlgorithm.P_256);
        assertRefused(pem, "other", ErrorCode.KEY_PASSPHRASE_WRONG);
        assertRefused(pem, "", ErrorCode.KEY_PASSPHRASE_WRONG);
    }

    @Test
    void takesTheCertificateOfTheKeyFromAChain() {
        X509Certificate other = TestKeys.material(KeyAlgorithm.P_256, clock).certificate();

        assertIsTheKey(read(TestKeys.pem(other, key.certificate(), TestKeys.open(key.privateKey())), ""));
    }

    @Test
    void refusesAWrongPassphrase() {
        assertRefused(
                TestKeys.pkcs12(key.privateKey(), key.certificate(), PASSPHRASE),
                "other",
                ErrorCode.KEY_PASSPHRASE_WRONG);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertRefused("no key at all".getBytes(StandardCharsets.UTF_8), "", ErrorCode.KEY_INVALID);
        assertRefused(new byte[0], "", ErrorCode.KEY_INVALID);
        assertRefused(new byte[100_000], "", ErrorCode.KEY_INVALID);
        assertRefused(TestKeys.pkcs12WithoutKey(key.certificate(), PASSPHRASE), PASSPHRASE, ErrorCode.KEY_INVALID);
    }

    @Test
    void refusesBrokenPem() {
        byte[] broken =
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".getBytes(StandardCharsets.UTF_8);
        byte[] open = "-----BEGIN PRIVATE KEY-----\nMIIB".getBytes(StandardCharsets.UTF_8);

        assertRefused(broken, "", ErrorCode.KEY_INVALID);
        assertRefused(open, "", ErrorCode.KEY_INVALID);
    }

    @Test
    void refusesAKeyWithoutACertificateAndACertificateWithoutAKey() {
        assertRefused(TestKeys.pem(TestKeys.open(key.privateKey())), "", ErrorCode.KEY_INVALID);
        assertRefused(TestKeys.pem(key.certificate()), "", ErrorCode.KEY_INVALID);
    }

    @Test
    void refusesTwoKeys() {
        byte[] two = TestKeys.pem(
                TestKeys.open(key.privateKey()),
                TestKeys.open(TestKeys.material(KeyAlgorithm.P_256, clock).privateKey()),
                key.certificate());

        assertRefused(two, "", ErrorCode.KEY_INVALID);
    }

    @Test
    void refusesACertificateOfAnotherKey() {
        X509Certificate other = TestKeys.material(KeyAlgorithm.P_256, clock).certificate();

        assertRefused(TestKeys.pem(TestKeys.open(key.privateKey()), other), "", ErrorCode.KEY_MISMATCH);
    }

    @Test
    void refusesAWeakKey() {
        KeyPair weak = TestKeys.weak();

        assertRefused(
                TestKeys.pkcs12(weak.getPrivate(), TestKeys.certificate(weak, clock), PASSPHRASE),
                PASSPHRASE,
                ErrorCode.KEY_WEAK);
    }

    @Test
    void refusesACertificateThatIsOver() {
        byte[] pem = TestKeys.pem(key.certificate(), TestKeys.open(key.privateKey()));
        clock.advance(Duration.ofDays(6 * 365));

        assertRefused(pem, "", ErrorCode.KEY_INVALID);
    }

    private void assertIsTheKey(KeyMaterial read) {
        assertThat(read.privateKey()).isEqualTo(key.privateKey());
        assertThat(read.certificate()).isEqualTo(key.certificate());
    }

    private void assertRefused(byte[] content, String passphrase, ErrorCode code) {
        assertThatThrownBy(() -> read(content, passphrase)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).doesNotContain(PASSPHRASE);
        });
    }

    private static byte[] written(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(KeyImportTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    private KeyMaterial read(byte[] content, String passphrase) {
        return KeyImport.read(content, passphrase, Instant.now(clock));
    }
}
