package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

    @Test
    void sessionsThatAClusterEndedSinceTheDumpAreAliveUnlessTheyAreTakenOut(@TempDir Path safe) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path keyFile = Files.writeString(
                safe.resolve("master.key"), Base64.getEncoder().encodeToString(key));
        try (PostgresServer database = PostgresServer.start();
                GatewrightServer node = GatewrightServer.start(Start.named("backup-node")
                        .on(database)
                        .arguments("--cluster", "backup", "--node", "a", "--cluster-size", "1")
                        .arguments("--public-url", Cluster.URL)
                        .with("GATEWRIGHT_MASTER_KEY_FILE", keyFile.toString()))) {
            ClusterWorld world = new ClusterWorld(node);
            Visitor visitor = world.signedIn(node);
            Instant signedIn = Instant.now();
            Conditions.await(
                    "the session is written", () -> Instant.now().isAfter(signedIn.plus(Duration.ofSeconds(1))));
            database.dump(safe.resolve("gatewright.dump"));
            assertThat(endSessions(node, world.user())).isEqualTo(1);

            whileStopped(node, () -> database.restore(safe.resolve("gatewright.dump")));
            world.signsOn(visitor, node);

            whileStopped(node, database::forgetSessions);
            assertThat(world.bring(visitor, node, world.request()).asksForPassword())
                    .isTrue();
        }
    }

    private static void whileStopped(GatewrightServer server, Runnable what) {
        server.close();
        what.run();
        server.begin();
    }

    private static int endSessions(GatewrightServer server, String user) {
        AdminApi api = new AdminApi(server);
        JsonNode sessions = api.get("/api/v1/sessions?userId=" + user).get("items");
        sessions.forEach(session ->
                api.send("DELETE", "/api/v1/sessions/" + session.get("id").asText(), Map.of()));
        return sessions.size();
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
