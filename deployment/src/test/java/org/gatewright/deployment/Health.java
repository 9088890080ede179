package org.gatewright.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a server answers under {@code /health} of its management interface. */
record Health(int status, Map<String, JsonNode> checks) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param which {@code started}, {@code live} or {@code ready} */
    static Health of(GatewrightServer server, String which) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.management("/health/" + which))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            Map<String, JsonNode> checks = new TreeMap<>();
            AdminApi.read(answer)
                    .get("checks")
                    .forEach(check -> checks.put(check.get("name").asText(), check));
            return new Health(answer.statusCode(), checks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What one of our checks tells, such as {@code database}. */
    JsonNode data(String part) {
        JsonNode check = checks.get("gatewright-" + part);
        if (check == null) {
            throw new AssertionError("There is no check of " + part + " among " + checks.keySet());
        }
        return check.path("data");
    }
}
