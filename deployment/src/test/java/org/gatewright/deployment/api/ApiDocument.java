package org.gatewright.deployment.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The description of the API that a running server gives out: its operations, and what their messages must look like. */
public final class ApiDocument {

    private static final String NAME = "urn:gatewright:openapi";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Map<String, ApiOperation> operations = new LinkedHashMap<>();
    private final SchemaRegistry schemas;

    public ApiDocument(String json) {
        document = read(json);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> operation(path.getKey(), member.getKey(), member.getValue()))
                .forEach(operation -> operations.put(operation.id(), operation)));
        String strict = closed(document).toString();
        schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(NAME, strict)));
    }

    public Collection<ApiOperation> operations() {
        return operations.values();
    }

    public ApiOperation operation(String id) {
        return Optional.ofNullable(operations.get(id))
                .orElseThrow(() -> new AssertionError("The API describes no operation " + id));
    }

    /** The properties of the body that an operation takes, by name. */
    public Map<String, JsonNode> bodyProperties(ApiOperation operation) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        operation.bodySchema("application/json").map(this::resolved).ifPresent(schema -> schema.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), property.getValue())));
        return properties;
    }

    /** What an operation's body must hold. */
    public List<String> requiredProperties(ApiOperation operation) {
        return operation.bodySchema("application/json").map(this::resolved).stream()
                .flatMap(schema -> schema.path("required").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    /** What does not fit a schema of the description, in one sentence each. */
    List<String> faults(String schemaPointer, JsonNode message) {
        Schema schema = schemas.getSchema(SchemaLocation.of(NAME + "#" + schemaPointer));
        return schema
                .validate(message, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private JsonNode resolved(String pointer) {
        JsonNode schema = document.at(pointer);
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static ApiOperation operation(String path, String method, JsonNode description) {
        String pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        return new ApiOperation(
                description.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                pointer,
                description);
    }

    /** The same, with objects that may hold nothing but what they describe: clients may be told more later, tests may not. */
    private static JsonNode closed(JsonNode document) {
        JsonNode copy = document.deepCopy();
        copy.path("components").path("schemas").forEach(schema -> {
            if (schema instanceof ObjectNode object && object.has("properties")) {
                object.put("additionalProperties", false);
            }
        });
        return copy;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
