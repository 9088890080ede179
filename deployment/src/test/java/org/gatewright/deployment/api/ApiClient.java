package org.gatewright.deployment.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.gatewright.deployment.GatewrightServer;

/**
 * Calls operations by the names that the description gives them, and compares every answer with it. Knows no path, no method
 * and no property by itself.
 */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final GatewrightServer server;
    private final ApiDocument document;
    private final Optional<String> token;
    private final Set<String> succeeded;
    private final List<String> faults;

    private ApiClient(
            GatewrightServer server,
            ApiDocument document,
            Optional<String> token,
            Set<String> succeeded,
            List<String> faults) {
        this.server = server;
        this.document = document;
        this.token = token;
        this.succeeded = succeeded;
        this.faults = faults;
    }

    /** Reads the description from the server. */
    public static ApiClient of(GatewrightServer server, String token) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(server.uri("/api/v1/openapi")).build();
            String json = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return new ApiClient(
                    server,
                    new ApiDocument(json),
                    Optional.of(token),
                    new ConcurrentSkipListSet<>(),
                    new CopyOnWriteArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same for somebody else, or for nobody; what was called is counted together. */
    public ApiClient as(Optional<String> otherToken) {
        return new ApiClient(server, document, otherToken, succeeded, faults);
    }

    public ApiDocument document() {
        return document;
    }

    /** Operations that never succeeded. */
    public List<String> neverSucceeded() {
        return document.operations().stream()
                .map(ApiOperation::id)
                .filter(id -> !succeeded.contains(id))
                .toList();
    }

    /** Everything in which a message was not as described. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Calls an operation without a body. */
    public ApiAnswer call(String operation, Map<String, String> parameters) {
        return send(operation, parameters, Optional.empty(), Map.of());
    }

    /** Calls an operation with a body, which must be as described. */
    public ApiAnswer call(String operation, Map<String, String> parameters, Map<String, ?> body) {
        JsonNode json = JSON.valueToTree(body);
        ApiOperation described = document.operation(operation);
        String schema = described
                .bodySchema("application/json")
                .orElseThrow(() -> new AssertionError(operation + " takes no body"));
        document.faults(schema, json).forEach(fault -> faults.add("body of " + operation + ": " + fault));
        return send(operation, parameters, Optional.of(json.toString()), Map.of());
    }

    /**
     * Calls an operation with whatever is to be sent.
     *
     * @param headers in place of those that are right
     */
    public ApiAnswer send(
            String operation, Map<String, String> parameters, Optional<String> body, Map<String, String> headers) {
        ApiOperation described = document.operation(operation);
        String address = address(described, parameters);
        HttpResponse<String> response = exchange(described.method(), address, body, headers);
        ApiAnswer answer = answer(described, described.method() + " " + address, response);
        faults.addAll(answer.faults());
        if (answer.status() == described.success()) {
            succeeded.add(operation);
        }
        return answer;
    }

    private HttpResponse<String> exchange(
            String method, String address, Optional<String> body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of("Accept", "application/json, application/problem+json"));
        token.ifPresent(value -> all.put("Authorization", "Bearer " + value));
        body.ifPresent(text -> all.put("Content-Type", "application/json"));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + address))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        all.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ApiAnswer answer(ApiOperation operation, String request, HttpResponse<String> response) {
        JsonNode body = parsed(response.body());
        List<String> found = new ArrayList<>();
        String mediaType = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.replaceAll(";.*", ""))
                .orElse("");
        if (response.body().isEmpty()) {
            if (!operation.describesEmptyAnswer(response.statusCode())) {
                found.add("an empty answer is not described");
            }
        } else {
            operation
                    .answerSchema(response.statusCode(), mediaType)
                    .ifPresentOrElse(
                            schema -> found.addAll(document.faults(schema, body)),
                            () -> found.add("no answer of type " + mediaType + " is described"));
        }
        String prefix = operation.id() + ", " + response.statusCode() + ": ";
        return new ApiAnswer(
                request,
                response.statusCode(),
                response.headers(),
                body,
                found.stream().map(prefix::concat).toList());
    }

    private static String address(ApiOperation operation, Map<String, String> parameters) {
        Map<String, String> left = new LinkedHashMap<>(parameters);
        String path = operation.path();
        for (String name : operation.pathParameters()) {
            String value = Optional.ofNullable(left.remove(name))
                    .orElseThrow(() -> new AssertionError(operation.id() + " needs " + name));
            path = path.replace("{" + name + "}", encoded(value));
        }
        if (!operation.queryParameters().containsAll(left.keySet())) {
            throw new AssertionError(operation.id() + " has other query parameters than " + left.keySet());
        }
        String query = left.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
