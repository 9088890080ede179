package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real service providers, each registered from the metadata it publishes, sign people in through us. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteropIT {

    private static final Path SCRIPTS = Path.of("interop").toAbsolutePath();
    private static final Path WORK = Path.of("target", "interop").toAbsolutePath();
    private static final String USER = "interop@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    /** Must be told beforehand whether assertions are encrypted. */
    private static final String READS_ONLY_ONE_KIND = "samlify";

    /** Some service providers refuse an assertion without attributes. */
    private static final Map<String, ?> EMAIL = Map.of(
            "factory", "profile-field", "settings", Map.of("field", "email", "name", "email"), "required", false);

    private final GatewrightServer server;
    private final AdminApi api;
    private final String project;

    InteropIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        String organization = api.organization("Interop");
        this.project = api.project(organization, false);
        api.user(organization, USER, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # service provider | runs of its run.sh      | 1: signs its requests
            shibboleth         | login force passive      | 1
            mellon             | login passive            | 1
            simplesamlphp      | login force passive      | 1
            pysaml2            | login force passive      | 1
            onelogin           | login force passive      | 1
            lasso              | login force passive      | 1
            ruby-saml          | login force passive      | 1
            omniauth-saml      | login force passive      | 1
            node-saml          | login force passive post | 1
            passport-saml      | login force passive      | 1
            # refuses to sign requests for an identity provider whose metadata do not demand it
            samlify            | login force passive      | 0
            saml2-js           | login force passive      | 1
            java-saml          | login force passive      | 1
            """)
    void aRealServiceProviderAcceptsOurSignOn(String name, String runs, String signs)
            throws IOException, InterruptedException {
        run(name, signs, "setup.sh");
        try {
            String application = api.application(
                    project,
                    Map.of(
                            "name",
                            name,
                            "protocol",
                            "saml",
                            "mappers",
                            List.of(EMAIL),
                            "metadataXml",
                            Files.readString(WORK.resolve(name).resolve("sp-metadata.xml"))));
            for (String run : Arrays.asList(runs.split(" ", -1))) {
                run(name, signs, "run.sh", run);
            }
            t050_theSameWithAnEncryptedAssertion(name, signs, application);
        } finally {
            run(name, signs, "run.sh", "stop");
        }
    }

    private void t050_theSameWithAnEncryptedAssertion(String name, String signs, String application)
            throws IOException, InterruptedException {
        if (name.equals(READS_ONLY_ONE_KIND)) {
            return;
        }
        assertThat(api.send(
                                "PATCH",
                                "/api/v1/applications/" + application,
                                Map.of("settings", Map.of("encryptAssertion", "true")))
                        .statusCode())
                .as(name + " offers a key to encrypt by")
                .isEqualTo(200);
        run(name, signs, "run.sh", "login");
    }

    private void run(String name, String signs, String script, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = SCRIPTS.resolve(name).resolve(script).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Path log =
                Files.createDirectories(WORK).resolve(name + "-" + script + "-" + String.join("-", arguments) + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "IDP_METADATA",
                        server.url() + "/saml/v2/metadata",
                        "WORK",
                        WORK.toString(),
                        "LOGIN_USER",
                        USER,
                        "LOGIN_PASS",
                        PASSWORD,
                        "SIGN",
                        signs));
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES))
                .as(name + " " + script + " ends")
                .isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + ":\n" + Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }
}
