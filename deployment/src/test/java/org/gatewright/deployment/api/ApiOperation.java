package org.gatewright.deployment.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One operation of the API as its description has it.
 *
 * @param method in capital letters
 * @param path with the names of its parameters in braces
 * @param pointer where it stands in the description (RFC 6901)
 */
public record ApiOperation(String id, String method, String path, String pointer, JsonNode description) {

    public boolean changes() {
        return !method.equals("GET");
    }

    public boolean takesBody() {
        return description.has("requestBody");
    }

    public List<String> pathParameters() {
        return parameters("path");
    }

    public List<String> queryParameters() {
        return parameters("query");
    }

    /** Whether it answers with a part of a list. */
    public boolean isPaged() {
        return queryParameters().contains("cursor");
    }

    /** The status of success; there is one. */
    public int success() {
        return StreamSupport.stream(description.path("responses").properties().spliterator(), false)
                .map(response -> response.getKey())
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " describes no success"));
    }

    /** Where the schema of an answer stands; empty if an answer of that status and media type is not described. */
    Optional<String> answerSchema(int status, String mediaType) {
        JsonNode responses = description.path("responses");
        String key = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
        return schema("/responses/" + key, responses.path(key), mediaType);
    }

    boolean describesEmptyAnswer(int status) {
        JsonNode response = description.path("responses").path(String.valueOf(status));
        return response.isObject() && !response.has("content");
    }

    Optional<String> bodySchema(String mediaType) {
        return schema("/requestBody", description.path("requestBody"), mediaType);
    }

    private Optional<String> schema(String where, JsonNode holder, String mediaType) {
        return Optional.of(holder.path("content").path(mediaType).path("schema"))
                .filter(JsonNode::isObject)
                .map(found -> pointer + where + "/content/" + mediaType.replace("/", "~1") + "/schema");
    }

    private List<String> parameters(String in) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
