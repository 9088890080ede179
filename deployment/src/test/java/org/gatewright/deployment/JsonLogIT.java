package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A log that machines read, and how a line is found from what a person saw. */
@TestInstance(Lifecycle.PER_CLASS)
class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server =
            GatewrightServer.start(Start.named("json-log").arguments("--log-format", "json"));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRefusedSignOnIsFoundByTheNumberOnItsPage() {
        Page refused = new WebBrowser()
                .post(
                        server.url() + "/saml/v2/SSO",
                        Map.of(
                                "SAMLRequest",
                                ServiceProvider.fresh("stranger")
                                        .request(server.url() + "/saml/v2/SSO")
                                        .encoded()));

        assertThat(refused.status()).isEqualTo(400);
        JsonNode line = onlyLineOf(reference(refused));
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("loggerName").asText()).isEqualTo("org.gatewright.signon");
        assertThat(line.get("message").asText()).contains("UNKNOWN_APPLICATION");
    }

    @Test
    void eachRequestHasItsOwnNumber() {
        String first = reference(new WebBrowser().post(server.url() + "/saml/v2/SSO", Map.of("SAMLRequest", "one")));
        String second = reference(new WebBrowser().post(server.url() + "/saml/v2/SSO", Map.of("SAMLRequest", "two")));

        assertThat(first).isNotEqualTo(second);
        assertThat(List.of(onlyLineOf(first), onlyLineOf(second))).hasSize(2);
    }

    @Test
    void everyLineIsAnObjectThatNamesTheNode() {
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("node").asText()).isNotEmpty())
                .allSatisfy(line -> assertThat(line.get("timestamp").asText()).contains("T"));
    }

    @Test
    void noPasswordAndNoAnswerIsInTheLog() throws IOException {
        ServiceProvider provider = ServiceProvider.fresh("quiet");
        String userName = "quiet" + System.nanoTime() + "@example.com";
        new AdminApi(server).tenant("Quiet", provider.metadata(), userName, PASSWORD);
        String endpoint = server.url() + "/saml/v2/SSO";
        WebBrowser browser = new WebBrowser();
        Page login = browser.post(
                endpoint, Map.of("SAMLRequest", provider.request(endpoint).encoded()));

        String answer = browser.signIn(login, userName, PASSWORD).field("SAMLResponse");

        assertThat(Files.readString(server.data().resolve("log/server.log")))
                .doesNotContain(PASSWORD, answer, Start.ADMIN_PASSWORD, Start.TOKEN);
    }

    private JsonNode onlyLineOf(String reference) {
        List<JsonNode> lines = lines().stream()
                .filter(line -> line.path("mdc").path("reference").asText().equals(reference))
                .toList();
        assertThat(lines).as("lines of " + reference).hasSize(1);
        return lines.get(0);
    }

    private List<JsonNode> lines() {
        try {
            return Files.readAllLines(server.data().resolve("log/server.log")).stream()
                    .map(JsonLogIT::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("This line of the log is no JSON: " + line, e);
        }
    }

    private static String reference(Page refused) {
        return refused.html().text().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    }
}
