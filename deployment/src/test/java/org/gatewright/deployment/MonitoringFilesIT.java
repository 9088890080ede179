package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard and the alerts ask for what a server has, and the documentation explains what it has. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringFilesIT {

    private static final Path PRODUCTION = Path.of("production");
    private static final String PASSWORD = "a-long-enough-password";

    /** Strings, matchers, ranges and lists of tags. */
    private static final Pattern NO_NAMES =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(?!\\w*\\s*\\()\\b");

    private final Set<String> exposed;

    MonitoringFilesIT(GatewrightServer server) {
        signOn(server);
        this.exposed = Measurements.of(server).names();
    }

    /** One that is good after a typed password that was not, and one that is refused: after it, everything was counted. */
    private static void signOn(GatewrightServer server) {
        ServiceProvider provider = ServiceProvider.fresh("watched");
        String userName = "watched" + System.nanoTime() + "@example.com";
        new AdminApi(server).tenant("Watched", provider.metadata(), userName, PASSWORD);
        String endpoint = server.url() + "/saml/v2/SSO";
        WebBrowser browser = new WebBrowser();
        WebBrowser.Page login = browser.post(
                endpoint, Map.of("SAMLRequest", provider.request(endpoint).encoded()));
        WebBrowser.Page again = browser.signIn(login, userName, "not the password");
        assertThat(Answer.of(browser.signIn(again, userName, PASSWORD)).audience())
                .isEqualTo(provider.entityId());
        assertThat(browser.post(endpoint, Map.of("SAMLRequest", "nothing")).status())
                .isEqualTo(400);
    }

    @Test
    void theDashboardAsksForWhatIsThere() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(PRODUCTION.resolve("grafana/gatewright.json").toFile());
        List<String> queries = dashboard.findValuesAsText("expr");

        assertThat(queries).hasSizeGreaterThan(30);
        assertThat(exposed).containsAll(names(queries.stream()));
    }

    @Test
    void theDashboardHasARowForEachPart() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(PRODUCTION.resolve("grafana/gatewright.json").toFile());

        assertThat(dashboard.get("panels"))
                .filteredOn(panel -> panel.get("type").asText().equals("row"))
                .extracting(row -> row.get("title").asText())
                .containsExactly("Sign-ons", "Latency by stage", "Refusals", "Hash pool", "Caches", "Cluster", "JVM");
    }

    @Test
    void theAlertsAskForWhatIsThere() throws IOException {
        List<String> queries = Files.readAllLines(PRODUCTION.resolve("prometheus/gatewright-alerts.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("expr: "))
                .map(line -> line.substring("expr: ".length()))
                .toList();

        Set<String> names = names(queries.stream());
        // Prometheus itself says whether it reached a server.
        assertThat(names).contains("up");
        names.remove("up");
        assertThat(queries).hasSizeGreaterThan(5);
        assertThat(exposed).containsAll(names);
    }

    @Test
    void thePageOnMetricsExplainsEachOfOurs() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "metrics.md"));

        assertThat(exposed.stream()
                        .filter(name -> name.startsWith("gatewright_"))
                        .map(name -> name.replaceAll("_seconds_(bucket|count|sum|max)$", "_seconds")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    private static Set<String> names(Stream<String> queries) {
        Set<String> names = new TreeSet<>();
        queries.map(query -> NO_NAMES.matcher(query).replaceAll(" "))
                .flatMap(query -> NAME.matcher(query).results().map(MatchResult::group))
                .forEach(names::add);
        return names;
    }
}
