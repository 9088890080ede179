package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Demand encrypted assertions, or can't read them. */
    private static final Set<String> WANT_ONE_KIND = Set.of("samlify", "onelogin", "java-saml");

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
                    Map.of("name", name, "protocol", "saml", "mappers", List.of(EMAIL), "metadataXml", metadata(name)));
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
        if (WANT_ONE_KIND.contains(name)) {
            run(name, signs, "run.sh", "stop");
            run(name, Map.of("SIGN", signs, "ENC_REQ", "1"), "setup.sh");
        }
        HttpResponse<String> changed = api.send(
                "PATCH",
                "/api/v1/applications/" + application,
                Map.of("metadataXml", metadata(name), "settings", Map.of("encryptAssertion", "true")));
        assertThat(changed.statusCode()).as(name + ": " + changed.body()).isEqualTo(200);
        run(name, signs, "run.sh", "login");
    }

    private static String metadata(String name) throws IOException {
        return Files.readString(WORK.resolve(name).resolve("sp-metadata.xml"));
    }

    private void run(String name, String signs, String script, String... arguments)
            throws IOException, InterruptedException {
        run(name, Map.of("SIGN", signs), script, arguments);
    }

    private void run(String name, Map<String, String> knobs, String script, String... arguments)
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
                        PASSWORD));
        builder.environment().putAll(knobs);
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES))
                .as(name + " " + script + " ends")
                .isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + ":\n" + Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }
}
