package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.api.ApiAnswer;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiWorld;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API from its description alone: every operation does what it says, and every answer looks as described. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiIT {

    private static final List<String> STATES =
            List.of("Organization", "Project", "Application", "Authorization", "Grant");

    private final GatewrightServer server;
    private final ApiClient api;
    private final ApiWorld world;

    ApiIT(GatewrightServer server) {
        this.server = server;
        api = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, api);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyOperationSucceedsAndAnswersAsDescribed() {
        readEverything();
        call("endSession").is(204);
        changeEverything();
        moveEverything();
        rollKeysOver();
        removeEverything();

        assertThat(api.neverSucceeded())
                .as("operations that never succeeded, beside those of DirectoryIT and ProvisioningIT")
                .containsExactlyInAnyOrder("bringInUser", "reconcileProvisioning");
        assertThat(api.faults()).as("messages that are not as described").isEmpty();
    }

    @Test
    void aCreatedThingIsFoundAtTheLocationThatTheAnswerGives() {
        ApiAnswer created = call("createRole", world.body("createRole")).is(201);

        assertThat(created.headers().firstValue("Location")).hasValue(server.url() + "/api/v1/roles/" + created.id());
        assertThat(api.call("getRole", Map.of("id", created.id())).is(200).body())
                .isEqualTo(created.body());
    }

    @Test
    void nullInAChangeTakesAValueAwayAndTheRestStays() {
        Map<String, String> user = Map.of("id", world.another("createUser"));
        Map<String, String> fields = new HashMap<>(Map.of("team", "blue"));
        fields.put("department", null);
        Map<String, Object> change = new HashMap<>(Map.of("fields", fields));
        change.put("email", null);

        ApiAnswer changed = api.call("changeUser", user, change).is(200);

        assertThat(changed.body().has("email")).isFalse();
        assertThat(changed.body().path("fields").toString()).isEqualTo("{\"team\":\"blue\"}");
        assertThat(changed.text("givenName")).isEqualTo("Alice");
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("userName", null);
        api.call("changeUser", user, nameless).is(400, "NAME_MISSING", "userName");
    }

    private void readEverything() {
        api.document().operations().stream()
                .filter(operation -> !operation.changes())
                .forEach(operation -> call(operation.id()).is(200));
        assertThat(call("previewApplication").text("document")).contains("Assertion");
        assertThat(call("verifyActivity").body().path("intact").asBoolean()).isTrue();
        call("reviewApplication", world.body("reviewApplication")).is(200);
    }

    private void changeEverything() {
        api.document().operations().stream()
                .filter(operation ->
                        operation.method().equals("PATCH") || operation.id().equals("changeSettings"))
                .forEach(operation ->
                        call(operation.id(), world.body(operation.id())).is(200));
        assertThat(call("getProject").body().path("onlyGranted").asBoolean()).isTrue();
        assertThat(call("getUser").text("givenName")).isEqualTo("Bob");
        assertThat(call("getApplication")
                        .body()
                        .at("/settings/assertionLifetime")
                        .asText())
                .isEqualTo("240");
        assertThat(call("getOverriddenPolicies").body().toString()).isEqualTo("[\"lockout\"]");
        call("setPassword", world.body("setPassword")).is(204);
        call("resetPolicy").is(204);
        call("resetPluginSettings").is(204);
        call("chooseDirectory", world.body("chooseDirectory")).is(200);
        call("chooseProvisioning", world.body("chooseProvisioning")).is(200);
        call("addMember").is(204);
        assertThat(call("listMembers").texts("items", "userId")).containsExactly(world.id("users"));
        call("removeMember").is(204);
    }

    private void moveEverything() {
        for (String kind : STATES) {
            assertThat(call("deactivate" + kind).is(200).text("state")).isEqualTo("INACTIVE");
            call("deactivate" + kind).is(409, "ILLEGAL_TRANSITION", "");
            assertThat(call("activate" + kind).is(200).text("state")).isEqualTo("ACTIVE");
        }
        assertThat(call("lockUser").is(200).text("state")).isEqualTo("LOCKED");
        assertThat(call("unlockUser").is(200).text("state")).isEqualTo("ACTIVE");
        assertThat(call("deactivateUser").is(200).text("state")).isEqualTo("INACTIVE");
        assertThat(call("activateUser").is(200).text("state")).isEqualTo("ACTIVE");
    }

    /** Ends with the key that signed before, so that nobody notices. */
    private void rollKeysOver() {
        String imported = call("importKey", world.body("importKey")).is(201).id();
        call("createKey", world.body("createKey")).is(409, "KEY_IN_USE", "");
        api.call("retireKey", Map.of("id", imported)).is(200);
        api.call("removeKey", Map.of("id", imported)).is(204);
        String next = call("createKey", world.body("createKey")).is(201).id();
        assertThat(call("activateNextKey").is(200).id()).isEqualTo(next);
        api.call("retireKey", Map.of("id", next)).is(409, "KEY_IN_USE", "");
    }

    private void removeEverything() {
        for (String operation : List.of(
                "revokeToken",
                "removeSecondFactor",
                "dismissAdministrator",
                "removeGrant",
                "removeAuthorization",
                "removeGroup")) {
            call(operation).is(204);
        }
        call("removeProject").is(409, "STILL_ACTIVE", "");
        for (String operation : List.of("removeApplication", "removeRole", "removeUser")) {
            call(operation).is(204);
        }
        call("deactivateProject").is(200);
        call("removeProject").is(204);
        call("deactivateOrganization").is(200);
        call("removeOrganization").is(204);
        List<String> found = new ArrayList<>();
        for (String operation : List.of(
                "getApplication", "getUser", "getProject", "getRole", "getGroup", "getGrant", "getAuthorization")) {
            ApiAnswer answer = call(operation);
            if (answer.status() != 404) {
                found.add(answer.toString());
            }
        }
        assertThat(found).as("removed, and still there").isEmpty();
    }

    private ApiAnswer call(String operation) {
        return api.call(operation, world.parameters(operation));
    }

    private ApiAnswer call(String operation, Map<String, ?> body) {
        return api.call(operation, world.parameters(operation), body);
    }
}
