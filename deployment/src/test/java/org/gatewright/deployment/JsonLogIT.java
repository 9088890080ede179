package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;

/** A log that machines read, and how a line is found from what a person saw; on the same server, plugins that are uploaded. */
@TestInstance(Lifecycle.PER_CLASS)
class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server = GatewrightServer.start(
            Start.named("json-log").arguments("--log-format", "json").with("GATEWRIGHT_PLUGIN_UPLOAD", "true"));

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

    @Test
    void anOwnerUploadsAPluginWhichIsCheckedFirstAndRecorded() throws Exception {
        PluginArchive greeting = PluginArchive.compiled("greeting", "1.0");
        byte[] more = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(more);
        Path fit = greeting.with("larger-than-other-requests", more).write("uploaded.jar");
        Path unfit = PluginArchive.compiled("broken", "2.0").write("unfit.jar");
        ServerPlugins plugins = new ServerPlugins(server);
        try (Chromium browser = Chromium.speaking("en")) {
            browser.open(server.url() + "/console/plugins/list");
            browser.fill("username", "admin");
            browser.fill("password", Start.ADMIN_PASSWORD);
            browser.follow(By.cssSelector("form .btn.primary"));

            upload(browser, unfit);
            assertThat(browser.text()).contains("It was built for version 2.0 of the plugin contract");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("plugin-upload");
            assertThat(server.data().resolve("plugins/unfit.jar")).doesNotExist();

            upload(browser, fit);
            assertThat(browser.text()).contains("uploaded.jar was uploaded");
            Conditions.await(
                    "the plugin is there", () -> plugins.find("greeting").isPresent());

            upload(browser, fit);
            assertThat(browser.text()).contains("uploaded.jar is here already");
            browser.check(By.id("replace"));
            upload(browser, fit);
            assertThat(browser.text()).contains("uploaded.jar was uploaded");
        }
        JsonNode uploads =
                new AdminApi(server).get("/api/v1/audit?action=plugin.uploaded").get("items");
        assertThat(uploads.findValuesAsText("targetName")).containsExactly("uploaded.jar", "uploaded.jar");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fit)));
        assertThat(uploads.findValuesAsText("sha256")).containsOnly(sha256);
    }

    private static void upload(Chromium browser, Path archive) {
        browser.upload("archive", archive);
        browser.follow(By.id("send"));
    }

    @Test
    void aFormThatIsNotOfTheSessionBringsNoPlugin() throws Exception {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        WebBrowser owner = new WebBrowser(cookies, HttpClient.Builder.NO_PROXY);
        owner.signIn(owner.get(server.url() + "/console/plugins/list"), "admin", Start.ADMIN_PASSWORD);
        String body = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"archive\"; filename=\"forged.jar\"",
                "",
                "forged",
                "--b",
                "Content-Disposition: form-data; name=\"f\"",
                "",
                "forged",
                "--b--",
                "");

        HttpResponse<String> answer = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .build()
                .send(
                        HttpRequest.newBuilder(server.uri("/console/plugins/upload"))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
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
