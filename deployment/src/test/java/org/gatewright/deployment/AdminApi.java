package org.gatewright.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Sets up a test's own world through the API, as an automation does. */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GatewrightServer server;

    public AdminApi(GatewrightServer server) {
        this.server = server;
    }

    /** A new organization; its name is made unique. */
    public String organization(String name) {
        return create("/api/v1/organizations", Map.of("name", name + " " + System.nanoTime()));
    }

    public String project(String organization, boolean onlyAuthorized) {
        return create(
                "/api/v1/organizations/" + organization + "/projects",
                Map.of("name", "Cloud", "onlyAuthorized", onlyAuthorized));
    }

    public String role(String project, String key) {
        return create("/api/v1/projects/" + project + "/roles", Map.of("key", key, "displayName", key));
    }

    /** A person with this user name, which is also their e-mail address. */
    public String user(String organization, String userName, String password) {
        return create(
                "/api/v1/organizations/" + organization + "/users",
                Map.of(
                        "userName", userName,
                        "email", userName,
                        "givenName", "Alice",
                        "familyName", "Archer",
                        "password", password));
    }

    public String authorize(String project, String user, String... roles) {
        return create(
                "/api/v1/projects/" + project + "/authorizations", Map.of("userId", user, "roles", List.of(roles)));
    }

    public String application(String project, Map<String, ?> application) {
        return create("/api/v1/projects/" + project + "/applications", application);
    }

    /** What {@link #tenant} has set up, by id. */
    record Tenant(String organization, String project, String user) {}

    /** A new organization with one person and the application "CRM", which everybody in it may use. */
    Tenant tenant(String name, String metadata, String userName, String password) {
        String organization = organization(name);
        String project = project(organization, false);
        application(project, Map.of("name", "CRM", "protocol", "saml", "metadataXml", metadata));
        return new Tenant(organization, project, user(organization, userName, password));
    }

    /** Makes something and returns its id. */
    public String create(String path, Map<String, ?> body) {
        HttpResponse<String> response = send("POST", path, body);
        if (response.statusCode() != 201) {
            throw new AssertionError(
                    "POST " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return read(response).get("id").asText();
    }

    public JsonNode get(String path) {
        HttpResponse<String> response = send("GET", path, Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    "GET " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return read(response);
    }

    /** Whatever the answer is. */
    public HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Authorization", "Bearer " + Start.TOKEN)
                    .header("Accept", "application/json");
            if (method.equals("GET") || method.equals("DELETE")) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
