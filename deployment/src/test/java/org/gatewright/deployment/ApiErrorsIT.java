package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gatewright.deployment.api.ApiAnswer;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiOperation;
import org.gatewright.deployment.api.ApiWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API says to requests that can't be carried out: every operation of its description, each kind of fault. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class ApiErrorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient api;
    private final ApiWorld world;

    ApiErrorsIT(GatewrightServer server) {
        api = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, api);
    }

    @AfterAll
    void everyAnswerWasAsDescribed() {
        assertThat(api.faults()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        forAll(operations().filter(operation -> operation.path().contains("{id}")), operation -> api.send(
                        operation.id(), world.unknownParameters(operation.id()), validBody(operation), Map.of())
                .is(404, "NOT_FOUND", ""));
    }

    @Test
    void whatIsNoJsonIsRefusedWithLineAndColumn() {
        forAll(bodies(), operation -> {
            ApiAnswer answer = send(operation, "{\"name\":\n  \"x").is(400, "JSON_MALFORMED", "");
            assertThat(answer.text("detail")).contains("line 2");
        });
    }

    @Test
    void aBodyIsNeededAndMustBeAnObject() {
        forAll(bodies(), operation -> {
            send(operation, "").is(400, "BODY_MISSING", "");
            send(operation, "null").is(400, "BODY_MISSING", "");
            send(operation, "[]").is(400, "BODY_UNFIT", "");
        });
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        forAll(records(), operation -> {
            ApiAnswer answer = send(
                    operation, with(operation, "nonsense", JSON.getNodeFactory().numberNode(1)));
            answer.is(400, "JSON_UNKNOWN", "nonsense");
            assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/nonsense");
        });
    }

    @Test
    void aPropertyThatIsNeededIsAskedForByName() {
        forAll(records().filter(operation -> operation.method().equals("POST")), operation -> {
            for (String property : api.document().requiredProperties(operation)) {
                ObjectNode body = body(operation);
                body.remove(property);
                send(operation, body.toString()).is(400, "JSON_MISSING", property);
                send(operation, with(operation, property, JSON.nullNode())).is(400, "JSON_MISSING", property);
            }
        });
    }

    @Test
    void aValueOfTheWrongTypeIsRefusedByName() {
        forAll(records(), operation -> api.document().bodyProperties(operation).forEach((property, schema) -> send(
                        operation, with(operation, property, wrong(schema)))
                .is(400, "JSON_UNFIT", property)));
    }

    @Test
    void anotherMediaTypeIsNeitherTakenNorGiven() {
        forAll(bodies(), operation -> {
            Map<String, String> parameters = world.parameters(operation.id());
            api.send(operation.id(), parameters, validBody(operation), Map.of("Content-Type", "text/plain"))
                    .is(415, "HTTP_415", "");
            api.send(operation.id(), parameters, validBody(operation), Map.of("Accept", "image/png"))
                    .is(406, "HTTP_406", "");
        });
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "limit, many", "limit, 99999999999", "cursor, x", "cursor, MTotMQ"})
    void aListRefusesAPartThatCanNotBe(String parameter, String value) {
        forAll(operations().filter(ApiOperation::isPaged), operation -> {
            Map<String, String> parameters = new java.util.HashMap<>(world.parameters(operation.id()));
            parameters.put(parameter, value);
            api.call(operation.id(), parameters).is(400, "PARAMETER_INVALID", parameter);
        });
    }

    @Test
    void aListInPartsIsTheSameAsInOne() {
        for (int i = 0; i < 4; i++) {
            world.another("createRole");
        }
        Map<String, String> project = world.parameters("listRoles");
        List<String> whole = api.call("listRoles", project).is(200).texts("items", "id");

        List<String> parts = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer part = api.call("listRoles", Map.of("id", world.id("projects"), "limit", "2", "cursor", cursor))
                    .is(200);
            assertThat(part.body().path("total").asInt()).isEqualTo(whole.size());
            parts.addAll(part.texts("items", "id"));
            cursor = part.text("next");
        } while (!cursor.isEmpty());

        assertThat(parts).isEqualTo(whole).hasSizeGreaterThan(4);
    }

    @Test
    void aListIsSearchedByName() {
        String name = world.name("Needle");
        api.call("createOrganization", Map.of(), Map.of("name", name)).is(201);

        ApiAnswer found = api.call("listOrganizations", Map.of("q", name.toUpperCase(java.util.Locale.ROOT)));

        assertThat(found.is(200).texts("items", "name")).containsExactly(name);
        assertThat(api.call("listOrganizations", Map.of("q", name + "%")).texts("items", "name"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "createOrganization, NAME_TAKEN, name",
        "createProject, NAME_TAKEN, name",
        "createRole, NAME_TAKEN, key",
        "createApplication, NAME_TAKEN, name",
        "createUser, NAME_TAKEN, userName",
        "createGroup, NAME_TAKEN, name",
        "createAuthorization, ALREADY_AUTHORIZED, ''",
        "createGrant, ALREADY_GRANTED, organizationId",
        "appointAdministrator, ALREADY_ADMINISTRATOR, userId"
    })
    void whatIsThereAlreadyIsAConflictThatSaysWhy(String operation, String code, String field) {
        Map<String, ?> body = world.body(operation);
        api.call(operation, world.parameters(operation), body);

        api.call(operation, world.parameters(operation), body).is(409, code, field);
    }

    @Test
    void aSecondApplicationOfOneIdentifierIsAConflict() {
        Map<String, ?> first = world.body("createApplication");
        api.call("createApplication", world.parameters("createApplication"), first)
                .is(201);
        Map<String, Object> second = new java.util.HashMap<>(first);
        second.put("name", world.name("Another"));

        ApiAnswer answer = api.call("createApplication", world.parameters("createApplication"), second);

        answer.is(409, "IDENTIFIER_TAKEN", "metadataXml");
    }

    private Stream<ApiOperation> operations() {
        return api.document().operations().stream();
    }

    private Stream<ApiOperation> bodies() {
        return operations().filter(ApiOperation::takesBody);
    }

    /** Operations that take an object of described properties. */
    private Stream<ApiOperation> records() {
        return bodies().filter(
                        operation -> !api.document().bodyProperties(operation).isEmpty());
    }

    private ApiAnswer send(ApiOperation operation, String body) {
        return api.send(operation.id(), world.parameters(operation.id()), Optional.of(body), Map.of());
    }

    private Optional<String> validBody(ApiOperation operation) {
        return operation.takesBody() ? Optional.of(body(operation).toString()) : Optional.empty();
    }

    private ObjectNode body(ApiOperation operation) {
        return JSON.valueToTree(world.body(operation.id()));
    }

    private String with(ApiOperation operation, String property, JsonNode value) {
        return body(operation).set(property, value).toString();
    }

    private static JsonNode wrong(JsonNode schema) {
        boolean text = schema.path("type").toString().contains("string") || schema.has("$ref");
        return text
                ? JSON.getNodeFactory().booleanNode(true)
                : JSON.getNodeFactory().textNode("wrong");
    }

    private static void forAll(Stream<ApiOperation> operations, java.util.function.Consumer<ApiOperation> check) {
        SoftAssertions every = new SoftAssertions();
        operations.forEach(operation -> every.check(() -> check.accept(operation)));
        every.assertAll();
    }
}
