package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/backup.md} says, done. */
class BackupIT {

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    private final ServiceProvider crm = ServiceProvider.fresh("crm");

    @Test
    void aDumpAndTheMasterKeyAreTheSameIdentityProviderAgain(@TempDir Path safe) throws IOException {
        try (PostgresServer database = PostgresServer.start()) {
            String certificate;
            try (GatewrightServer server =
                    GatewrightServer.start(Start.named("backup").on(database))) {
                certificate = inUse(server);
                database.dump(safe.resolve("gatewright.dump"));
                Files.copy(server.data().resolve("master.key"), safe.resolve("master.key"));
                new AdminApi(server).organization("After the backup");
            }

            database.restore(safe.resolve("gatewright.dump"));

            Start restored = Start.named("restored").on(database);
            refusesToStart(restored, "is not the key it was encrypted under");
            restored = restored.with(
                    "GATEWRIGHT_MASTER_KEY_FILE", safe.resolve("master.key").toString());
            try (GatewrightServer server = GatewrightServer.start(restored)) {
                isAsBefore(server, certificate);
                assertThat(new AdminApi(server).get("/api/v1/organizations").toString())
                        .doesNotContain("After the backup");
            }
        }
    }

    @Test
    void aCopyOfTheDataFolderIsTheSameIdentityProviderAgain() {
        GatewrightServer server = GatewrightServer.start(Start.named("copied"));
        String certificate;
        try (server) {
            certificate = inUse(server);
        }

        GatewrightServer copy = GatewrightServer.notYet(Start.named("copy"));
        copy(server.data(), copy.data());
        Folders.delete(server.data());

        try (copy) {
            copy.begin();
            isAsBefore(copy, certificate);
        }
    }

    /** Sets it up, signs somebody on, and returns the certificate that applications know. */
    private String inUse(GatewrightServer server) {
        new AdminApi(server).tenant("Kept", crm.metadata(), USER, PASSWORD);
        signsOn(server);
        return certificate(server);
    }

    private void isAsBefore(GatewrightServer server, String certificate) {
        assertThat(certificate(server)).isEqualTo(certificate);
        signsOn(server);
        assertThat(new AdminApi(server).get("/api/v1/audit/verification").has("broken"))
                .as("the audit trail is broken")
                .isFalse();
    }

    private void signsOn(GatewrightServer server) {
        WebBrowser browser = new WebBrowser();
        String endpoint = server.url() + "/saml/v2/SSO";
        ServiceProvider.Request request = crm.request(endpoint);
        Page form = browser.post(endpoint, Map.of("SAMLRequest", request.encoded()));
        assertThat(Answer.of(browser.signIn(form, USER, PASSWORD)).inResponseTo())
                .isEqualTo(request.id());
    }

    private static String certificate(GatewrightServer server) {
        return new WebBrowser().get(server.url() + "/saml/v2/certificate").body();
    }

    /** On a data folder that is new, and so with a master key that is new. */
    private static void refusesToStart(Start start, String sentence) {
        try (GatewrightServer server = GatewrightServer.notYet(start)) {
            assertThat(server.refusal()).anyMatch(line -> line.contains(sentence));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
