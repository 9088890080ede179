package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {

    private static final Map<String, String> LEAST =
            Map.of("gatewright.public-url", "https://idp.example.com/", "gatewright.data-dir", "/var/lib/gatewright");

    @Test
    void hasDefaultsForAllButTwo() {
        Configuration configuration = read(LEAST);

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        URI.create("https://idp.example.com"),
                        Path.of("/var/lib/gatewright"),
                        Path.of("/var/lib/gatewright/master.key"),
                        List.of(),
                        1,
                        Duration.ofSeconds(5),
                        false,
                        new Configuration.FirstStart("Gatewright", Optional.empty(), Optional.empty()),
                        new Configuration.Hashing(
                                19_456, 2, 1, Runtime.getRuntime().availableProcessors()),
                        new Configuration.Outbound(false, false)));
    }

    @Test
    void readsEveryKey() {
        Map<String, String> all = new HashMap<>();
        all.put("gatewright.public-url", "http://127.0.0.1:8080");
        all.put("gatewright.data-dir", "/data");
        all.put("gatewright.master-key-file", "/keys/master");
        all.put("gatewright.trusted-proxies", " 10.0.0.1 , 10.1.0.0/16 ");
        all.put("gatewright.cluster-size", "3");
        all.put("gatewright.plugin-time-limit", "8");
        all.put("gatewright.plugin-upload", "true");
        all.put("gatewright.bootstrap.organization", "Example");
        all.put("gatewright.bootstrap.admin-password", "first secret");
        all.put("gatewright.bootstrap.token", "second secret");
        all.put("gatewright.argon2.memory-kib", "65536");
        all.put("gatewright.argon2.iterations", "3");
        all.put("gatewright.argon2.parallelism", "4");
        all.put("gatewright.hash-pool-size", "7");
        all.put("gatewright.outbound.allow-loopback", "true");
        all.put("gatewright.outbound.allow-private", "true");

        assertThat(read(all))
                .isEqualTo(new Configuration(
                        URI.create("http://127.0.0.1:8080"),
                        Path.of("/data"),
                        Path.of("/keys/master"),
                        List.of("10.0.0.1", "10.1.0.0/16"),
                        3,
                        Duration.ofSeconds(8),
                        true,
                        new Configuration.FirstStart(
                                "Example", Optional.of("first secret"), Optional.of("second secret")),
                        new Configuration.Hashing(65_536, 3, 4, 7),
                        new Configuration.Outbound(true, true)));
        assertThatNoException().isThrownBy(() -> ConfigurationReader.refuseUnknown(all.keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "public-url, ''",
        "public-url, ftp://idp.example.com",
        "public-url, idp.example.com",
        "public-url, https://idp.example.com/path",
        "public-url, https://idp.example.com?x=1",
        "public-url, https://user@idp.example.com",
        "public-url, 'https://idp .example.com'",
        "data-dir, ''",
        "cluster-size, 0",
        "cluster-size, many",
        "plugin-time-limit, 0",
        "plugin-upload, yes",
        "argon2.memory-kib, 1",
        "argon2.iterations, -1",
        "argon2.parallelism, 65",
        "hash-pool-size, 99999999999",
        "outbound.allow-loopback, yes",
        "outbound.allow-private, 1"
    })
    void namesTheKeyOfABadValue(String key, String value) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put("gatewright." + key, value);

        assertThatExceptionOfType(BadConfigurationException.class)
                .isThrownBy(() -> read(values))
                .withMessageContaining("gatewright." + key)
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gatewright.pubic-url", "GATEWRIGHT_PUBIC_URL", "gatewright.argon2.memory", "GATEWRIGHT_X"})
    void refusesANameThatNobodyReads(String name) {
        assertThatExceptionOfType(BadConfigurationException.class)
                .isThrownBy(() -> ConfigurationReader.refuseUnknown(List.of("PATH", name)))
                .withMessageContaining(name)
                .withMessageContaining("gatewright.public-url");
    }

    @Test
    void knowsWhatTheScriptsRead() {
        assertThatNoException()
                .isThrownBy(() -> ConfigurationReader.refuseUnknown(List.of(
                        "GATEWRIGHT_PUBLIC_URL",
                        "GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD",
                        "GATEWRIGHT_DATABASE_URL",
                        "GATEWRIGHT_PORT_OFFSET",
                        "GATEWRIGHT_DATA",
                        "GATEWRIGHT_BIND",
                        "GATEWRIGHT_JAVA_OPTS",
                        "gatewright.cluster.peers",
                        "java.home",
                        "HOME")));
    }

    @Test
    void printsNoSecret() {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put("gatewright.bootstrap.admin-password", "first secret");
        values.put("gatewright.bootstrap.token", "second secret");

        assertThat(read(values).toString()).doesNotContain("secret");
    }

    private static Configuration read(Map<String, String> values) {
        return new ConfigurationReader(key -> Optional.ofNullable(values.get(key))).read();
    }
}
