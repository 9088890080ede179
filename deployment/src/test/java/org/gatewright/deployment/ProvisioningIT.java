package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.saml.AwsRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A remote directory that a plugin keeps in step with the people who may use an application. */
@ExtendWith(SharedServer.class)
class ProvisioningIT {

    private static final String PASSWORD = "a-long-enough-password";

    private final AdminApi api;
    private final ServerPlugins plugins;
    private final String alice = "alice" + System.nanoTime() + "@example.com";
    private final String project;
    private final String application;
    private final String user;
    private final String authorization;
    private final Path roster;

    ProvisioningIT(GatewrightServer server) {
        api = new AdminApi(server);
        plugins = new ServerPlugins(server);
        String organization = api.organization("Roster Works");
        project = api.project(organization, true);
        api.role(project, "reader");
        api.role(project, "writer");
        user = api.user(organization, alice, PASSWORD);
        authorization = api.authorize(project, user, "reader");
        roster = server.data().resolve("roster-" + System.nanoTime());
        create(roster);
        String entityId = AwsRequest.ENTITY_ID + "-roster-" + System.nanoTime();
        application = api.application(
                project,
                Map.of(
                        "name",
                        "CRM",
                        "protocol",
                        "saml",
                        "metadataXml",
                        AwsRequest.metadata().replace(AwsRequest.ENTITY_ID, entityId)));
    }

    @BeforeEach
    void install() throws IOException {
        plugins.put(PluginArchive.of("roster", "1.0"));
        Conditions.await("the plugin is there", this::isThere);
    }

    @AfterEach
    void remove() throws IOException {
        name(Map.of());
        plugins.take("roster.jar");
        Conditions.await("the plugin has gone", () -> !isThere());
    }

    @Test
    void whoMayUseTheApplicationIsThereAsTheyAreAndGoesWhenTheyMayNot() {
        name(Map.of("target", "roster", "settings", Map.of("folder", roster.toString(), "token", "hidden")));
        Conditions.await("the person is there", () -> file().equals(alice + "\nreader"));
        assertThat(state().toString()).doesNotContain("hidden");

        api.send("PATCH", "/api/v1/authorizations/" + authorization, Map.of("roles", List.of("writer")));
        Conditions.await("the role is another", () -> file().equals(alice + "\nwriter"));

        api.send("POST", "/api/v1/users/" + user + "/deactivate", Map.of());
        Conditions.await("the person has gone", () -> file().isEmpty());
        Conditions.await("nobody is there", () -> state().path("there").asInt() == 0);
    }

    @Test
    void whatFailsIsShownAndTriedAgain() {
        Path later = roster.resolve("later");
        name(Map.of("target", "roster", "settings", Map.of("folder", later.toString())));
        Conditions.await(
                "the fault is shown", () -> state().path("fault").asText().startsWith("The folder can't be"));

        create(later);

        Conditions.await("the person is there", () -> Files.exists(later.resolve(user)));
        Conditions.await("all is well", () -> state().path("fault").asText().isEmpty());
    }

    @Test
    void whoIsMissingIsPutAgainWhenEverybodyIsLookedAt() throws IOException {
        name(Map.of("target", "roster", "settings", Map.of("folder", roster.toString())));
        Conditions.await("the person is there", () -> !file().isEmpty());
        Conditions.await(
                "everybody was looked at", () -> !state().path("waiting").asBoolean());
        Files.delete(roster.resolve(user));

        assertThat(api.send("POST", "/api/v1/applications/" + application + "/provisioning/reconcile", Map.of())
                        .statusCode())
                .isEqualTo(204);

        Conditions.await("the person is there again", () -> !file().isEmpty());
    }

    @Test
    void aTargetThatIsGoneIsShownAndGoesOnWhenItIsBack() throws IOException {
        name(Map.of("target", "roster", "settings", Map.of("folder", roster.toString())));
        Conditions.await("the person is there", () -> !file().isEmpty());
        plugins.take("roster.jar");
        Conditions.await("the plugin has gone", () -> !isThere());
        Conditions.await(
                "the fault is shown", () -> state().path("fault").asText().equals("TARGET_UNAVAILABLE"));
        api.send("PATCH", "/api/v1/authorizations/" + authorization, Map.of("roles", List.of("writer")));

        install();

        Conditions.await("the change has come there", () -> file().equals(alice + "\nwriter"));
    }

    private void name(Map<String, ?> target) {
        HttpResponse<String> named = api.send("PUT", "/api/v1/applications/" + application + "/provisioning", target);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    }

    private JsonNode state() {
        return api.get("/api/v1/applications/" + application + "/provisioning");
    }

    private String file() {
        Path file = roster.resolve(user);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        return plugins.find("roster").isPresent();
    }
}
