package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.gatewright.deployment.api.ApiAnswer;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiOperation;
import org.gatewright.deployment.api.ApiWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody gets more than they should: every operation of the API's description is called by everybody who may not, with what an owner
 * would send. What belongs to the instance is denied (403), what somebody can't see does not exist (404), what they may only look at
 * is denied (403); and in the end everything is as it was.
 */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class AccessIT {

    private static final String LISTED = "200 without anything of theirs, or 403";
    private static final Pattern OF_THE_INSTANCE = Pattern.compile("POST /api/v1/organizations"
            + "|\\w+ /api/v1/"
            + "(keys|settings|policies|plugins|plugin-tasks|event-listeners|cluster|audit/verification)(/.*)?");
    private static final Pattern OF_A_PROJECT =
            Pattern.compile("/api/v1/(projects|roles|applications|authorizations|grants)/\\{id}.*");
    private static final Pattern NEVER_THE_SAME = Pattern.compile("/(audit|preview|cluster|event-listeners)");
    private static final Pattern OF_PEOPLE = Pattern.compile("/api/v1/(users|groups|authorizations|sessions)/\\{id}.*");
    private static final Set<String> FOR_EVERYBODY = Set.of("getCatalogue", "listTokens");
    private static final Set<String> PEOPLE_ARE_MADE_BY =
            Set.of("createUser", "createGroup", "createAuthorization", "bringInUser");
    private static final List<String> PASSING =
            List.of("lastUsedAt", "calls", "failures", "busy", "lastLoginAt", "version", "changedAt");

    private final ApiClient owner;
    private final ApiWorld world;
    private final ApiWorld elsewhere;

    AccessIT(GatewrightServer server) {
        owner = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, owner);
        elsewhere = new ApiWorld(server, owner);
    }

    @Test
    void withoutATokenThereIsNothing() {
        walk(Optional.empty(), operation -> "401");
        ApiAnswer answer =
                owner.as(Optional.empty()).call("listUsers", Map.of()).is(401, "TOKEN_MISSING", "");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Gatewright\"");
    }

    @Test
    void aTokenThatIsNoneIsNone() {
        walk(Optional.of("gatewright-test-not-a-token-0123456789abcdef"), operation -> "401");
    }

    @Test
    void aPersonWhoIsNoAdministratorGetsNothing() {
        walk(token(elsewhere.another("createUser"), Map.of()), AccessIT::forStrangers);
    }

    @Test
    void anOwnerOfAnotherOrganizationGetsNothing() {
        String user = elsewhere.another("createUser");
        walk(
                token(user, Map.of("role", "OWNER", "organizationId", elsewhere.id("organizations"))),
                AccessIT::forStrangers);
    }

    @Test
    void anAuditorOfTheOrganizationLooksAndChangesNothing() {
        walk(
                token(
                        world.another("createUser"),
                        Map.of("role", "AUDITOR", "organizationId", world.id("organizations"))),
                AccessIT::forAuditors);
    }

    @Test
    void anAuditorOfTheProjectLooksAtTheProjectAlone() {
        walk(
                token(world.another("createUser"), Map.of("role", "AUDITOR", "projectId", world.id("projects"))),
                AccessIT::forAuditorsOfTheProject);
    }

    @Test
    void aManagerOfPeopleChangesPeopleAlone() {
        Map<String, String> role = Map.of("role", "MANAGER_OF_PEOPLE", "organizationId", world.id("organizations"));
        walk(
                token(world.another("createUser"), role),
                operation -> isOfPeople(operation) ? "" : forAuditors(operation));
    }

    @Test
    void anOwnerOfTheOrganizationHasNoPowerOverTheInstance() {
        Map<String, String> role = Map.of("role", "OWNER", "organizationId", world.id("organizations"));
        walk(token(world.another("createUser"), role), operation -> isOfTheInstance(operation) ? "403" : "");
    }

    @Test
    void nobodyRaisesThemselves() {
        String user = world.another("createUser");
        Optional<String> token =
                token(user, Map.of("role", "MANAGER_OF_PEOPLE", "organizationId", world.id("organizations")));
        ApiClient manager = owner.as(token);

        manager.call("appointAdministrator", Map.of(), Map.of("userId", user, "role", "OWNER"))
                .is(403, "DENIED", "");
        String superior = world.another("createUser");
        token(superior, Map.of("role", "OWNER", "organizationId", world.id("organizations")));
        manager.call("setPassword", Map.of("id", superior), Map.of("password", "another-long-password"))
                .is(403, "DENIED", "");
        manager.call("createToken", Map.of(), Map.of("name", "Theirs", "userId", superior))
                .is(403, "DENIED", "");
    }

    private static String forStrangers(ApiOperation operation) {
        if (FOR_EVERYBODY.contains(operation.id())) {
            return "200";
        }
        if (isOfTheInstance(operation)) {
            return "403";
        }
        return operation.changes() || operation.path().contains("{id}") ? "404" : LISTED;
    }

    private static String forAuditors(ApiOperation operation) {
        boolean denied = operation.changes()
                || isOfTheInstance(operation)
                || operation.id().equals("getToken");
        return denied ? "403" : "200";
    }

    private static String forAuditorsOfTheProject(ApiOperation operation) {
        boolean looksAtPeople = operation.id().equals("previewApplication");
        if (!OF_A_PROJECT.matcher(operation.path()).matches() || looksAtPeople) {
            return operation.changes() || operation.path().contains("{id}") ? forStrangers(operation) : "";
        }
        return operation.changes() ? "403" : "200";
    }

    private static boolean isOfTheInstance(ApiOperation operation) {
        return OF_THE_INSTANCE
                .matcher(operation.method() + " " + operation.path())
                .matches();
    }

    private static boolean isOfPeople(ApiOperation operation) {
        return operation.changes()
                && (OF_PEOPLE.matcher(operation.path()).matches() || PEOPLE_ARE_MADE_BY.contains(operation.id()));
    }

    /** @param expected the status, or empty for what is not asked */
    private void walk(Optional<String> token, Function<ApiOperation, String> expected) {
        Map<String, JsonNode> before = everything();
        ApiClient client = owner.as(token);
        SoftAssertions every = new SoftAssertions();
        for (ApiOperation operation : owner.document().operations()) {
            String wanted = expected.apply(operation);
            if (!wanted.isEmpty()) {
                ApiAnswer answer = call(client, operation);
                every.assertThat(fits(answer, wanted))
                        .as("%s: %s, expected %s", operation.id(), answer, wanted)
                        .isTrue();
            }
        }
        everything()
                .forEach((operation, now) ->
                        every.assertThat(now).as("what %s reads", operation).isEqualTo(before.get(operation)));
        every.assertAll();
        assertThat(client.faults()).isEmpty();
    }

    private ApiAnswer call(ApiClient client, ApiOperation operation) {
        Map<String, String> parameters = world.parameters(operation.id());
        return operation.takesBody()
                ? client.call(operation.id(), parameters, world.body(operation.id()))
                : client.call(operation.id(), parameters);
    }

    private boolean fits(ApiAnswer answer, String wanted) {
        if (!wanted.equals(LISTED)) {
            return String.valueOf(answer.status()).equals(wanted);
        }
        boolean nothing = !answer.body().toString().contains(world.id("organizations"))
                && !answer.body().toString().contains(world.id("projects"));
        return answer.status() == 403 || (answer.status() == 200 && nothing);
    }

    /** All that the owner of the instance can read, but for what changes by being looked at. */
    private Map<String, JsonNode> everything() {
        Map<String, JsonNode> everything = new LinkedHashMap<>();
        owner.document().operations().stream()
                .filter(operation -> !operation.changes()
                        && !NEVER_THE_SAME.matcher(operation.path()).find())
                .forEach(operation -> everything.put(
                        operation.id(),
                        lasting(owner.call(operation.id(), world.parameters(operation.id()))
                                .is(200)
                                .body())));
        return everything;
    }

    private static JsonNode lasting(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PASSING);
        }
        node.forEach(AccessIT::lasting);
        return node;
    }

    /** A token of a person who is made an administrator if a role is given. */
    private Optional<String> token(String user, Map<String, String> role) {
        if (!role.isEmpty()) {
            Map<String, String> body = new HashMap<>(role);
            body.put("userId", user);
            owner.call("appointAdministrator", Map.of(), body).is(201);
        }
        return Optional.of(owner.call("createToken", Map.of(), Map.of("name", "Test", "userId", user))
                .is(201)
                .text("value"));
    }
}
