package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiWorld;
import org.gatewright.deployment.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What a plugin is given: settings, a switch, a table of its own, and work that comes again and again. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PluginServicesIT {

    private static final Map<String, String> LEDGER = Map.of("plugin", "ledger");

    private final GatewrightServer server;
    private final ApiClient api;
    private final ApiWorld world;

    PluginServicesIT(GatewrightServer server) {
        this.server = server;
        api = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, api);
    }

    @BeforeEach
    void install() throws IOException {
        Path archive = PluginArchive.of("ledger", "1.0");
        Path copy = Files.copy(archive, folder().resolve("ledger.copying"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder().resolve("ledger.jar"), StandardCopyOption.ATOMIC_MOVE);
        Conditions.await("the plugin is there", () -> state().equals(Optional.of("ACTIVE")));
        Map<String, ?> mapper = Map.of("factory", "ledger", "settings", Map.of(), "required", false);
        api.call("changeApplication", world.parameters("changeApplication"), Map.of("mappers", List.of(mapper)))
                .is(200);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        api.call("changePluginChoice", LEDGER, Map.of("on", true)).is(200);
        api.call("resetPluginSettings", here()).is(204);
        Files.deleteIfExists(folder().resolve("ledger.jar"));
        Conditions.await("the plugin has gone", () -> state().isEmpty());
        assertThat(api.faults()).isEmpty();
    }

    @Test
    void aTaskWritesIntoATableOfThePluginAndBothOutliveAReplacement() throws Exception {
        api.call("changePluginChoice", LEDGER, settings("before")).is(200);
        Conditions.await("the first word is written", () -> released().contains("written before"));

        Files.delete(folder().resolve("ledger.jar"));
        Conditions.await("the plugin has gone", () -> state().isEmpty());
        install();
        api.call("changePluginChoice", LEDGER, settings("after")).is(200);

        Conditions.await(
                "the second word is written", () -> released().containsAll(List.of("written before", "written after")));
        JsonNode run = api.call("listPluginTasks", Map.of()).is(200).body().get(0);
        assertThat(run.path("task").asText()).isEqualTo("ledger");
        assertThat(run.path("failure").isNull() || run.path("failure").isMissingNode())
                .isTrue();
    }

    @Test
    void anOrganizationHasSettingsOfItsOwnAndASecretIsNeverShown() {
        Map<String, ?> everywhere = Map.of("settings", Map.of("word", "everywhere", "key", "s3cret-everywhere"));
        api.call("changePluginChoice", LEDGER, everywhere).is(200);
        List<String> inherited = released();

        String shown = api.call("changePluginChoiceOfOrganization", here(), settings("here"))
                .is(200)
                .body()
                .toString();
        Conditions.await("the organization's own holds", () -> released().contains("own here"));
        api.call("resetPluginSettings", here()).is(204);

        assertThat(inherited).contains("own everywhere", "key s3cret-everywhere");
        assertThat(shown).contains("here").doesNotContain("s3cret");
        assertThat(api.call("getPluginChoice", LEDGER).is(200).body().toString())
                .doesNotContain("s3cret");
        Conditions.await("the instance's holds again", () -> released().contains("own everywhere"));
    }

    @Test
    void anInitialValueHoldsWhereNothingIsSet() {
        api.call("changePluginChoice", LEDGER, settings("word")).is(200);

        assertThat(released()).contains("ink blue");
    }

    @Test
    void aListenerFindsTheSettingsOfTheOrganizationThatAnEventNames() {
        api.call("changePluginChoice", LEDGER, settings("everywhere")).is(200);
        api.call("changePluginChoiceOfOrganization", here(), settings("there")).is(200);

        Conditions.await("the event was told", () -> released().contains("written heard-there"));
    }

    @Test
    void aValueThatCanNotBeIsRefusedAtItsField() {
        api.call("changePluginChoice", LEDGER, Map.of("settings", Map.of("word", "")))
                .is(400, "SETTING_INVALID", "word");
        api.call("changePluginChoice", Map.of("plugin", "nobody"), Map.of("on", false))
                .is(404);
    }

    @Test
    void whatIsSwitchedOffAddsNothingAndComesBack() {
        assertThat(released()).isNotEmpty();

        api.call("changePluginChoiceOfOrganization", here(), Map.of("on", false))
                .is(200);
        Conditions.await("it is off in the organization", () -> released().isEmpty());
        assertThat(state()).hasValue("ACTIVE");
        api.call("changePluginChoiceOfOrganization", here(), Map.of("on", true)).is(200);
        Conditions.await("it is on in the organization", () -> !released().isEmpty());

        api.call("changePluginChoice", LEDGER, Map.of("on", false)).is(200);
        Conditions.await(
                "it is off",
                () -> state().equals(Optional.of("INACTIVE")) && released().isEmpty());
        api.call("changePluginChoice", LEDGER, Map.of("on", true)).is(200);
        Conditions.await("it is on", () -> !released().isEmpty());
    }

    @Test
    void theConsoleDrawsItsSettingsForTheInstanceAndForAnOrganization() {
        try (Chromium browser = Chromium.speaking("en")) {
            signIn(browser, "/console/plugins/plugin?plugin=ledger");

            browser.fill("setting-word", "typed");
            browser.follow(By.cssSelector(".btn.primary"));
            assertThat(browser.barriers()).isEmpty();
            browser.picture("plugin-settings");
            Conditions.await("what was typed holds", () -> released().contains("own typed"));

            browser.open(server.url() + "/console/organizations/plugins?id=" + world.id("organizations"));
            assertThat(browser.text()).contains("Ledger", "Those of the instance");
            browser.follow(By.linkText("Ledger"));
            assertThat(browser.text()).contains("Settings of its own");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("plugin-settings-of-organization");
        }
    }

    @Test
    void theConsoleDrawsItsTabsFromDataAndSendsTheirForms() {
        try (Chromium browser = Chromium.speaking("en")) {
            signIn(browser, "/console/plugins/list");
            assertIcon(browser);
            Conditions.await("the page says what came of the task", () -> {
                browser.open(server.url() + "/console/plugins/list");
                return browser.text().contains(": Done");
            });
            browser.follow(By.linkText("Lines"));
            assertThat(browser.text()).contains("A word has at most 10 letters.", "Written lines", "How often");

            browser.fill("setting-line", "far-too-long-a-word");
            browser.follow(By.id("act-write"));
            assertThat(browser.text()).contains("The word far-too-long-a-word is too long.");
            browser.fill("setting-line", "by-hand");
            browser.follow(By.id("act-write"));
            assertThat(browser.text()).contains("The line was written.", "by-hand");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("plugin-tab");

            browser.open(server.url() + "/console/applications/overview?id=" + world.id("applications"));
            browser.follow(By.linkText("Ledger"));
            browser.follow(By.id("act-check"));
            assertThat(browser.text()).contains("It was checked.", "Identifier");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("plugin-tab-of-application");
        }
    }

    @Test
    void aWarHasResourcesBelowThePathOfThePlugin() throws Exception {
        Path war = Files.copy(
                PluginArchive.war("clock", "1.0"),
                folder().resolve("clock.copying"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(war, folder().resolve("clock.war"), StandardCopyOption.ATOMIC_MOVE);
        try {
            Conditions.await("the plugin is there", () -> state("clock").equals(Optional.of("ACTIVE")));

            // The plugin is there before its resources are.
            Conditions.await("its resource answers", () -> get("/plugins/clock/time")
                    .equals("200 It is late at " + server.url()));
        } finally {
            Files.deleteIfExists(folder().resolve("clock.war"));
        }
        Conditions.await("the plugin has gone", () -> state("clock").isEmpty());
        assertThat(get("/plugins/clock/time")).startsWith("404");
    }

    /** It is drawn on the list, and runs no script where it is opened by itself. */
    private void assertIcon(Chromium browser) {
        String file = "/static/plugin-icons/"
                + api.call("listPlugins", Map.of()).is(200).body().findValuesAsText("icon").stream()
                        .filter(name -> name.endsWith(".svg"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> icon = ask(file);
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().map())
                .containsEntry("content-type", List.of("image/svg+xml"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry(
                        "content-security-policy", List.of("sandbox; default-src 'none'; style-src 'unsafe-inline'"))
                .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"));
        assertThat(browser.find(By.cssSelector("img[src='" + file + "']")).getDomProperty("naturalWidth"))
                .isNotEqualTo("0");
        browser.picture("plugins");

        browser.open(server.url() + file);
        assertThat(browser.find(By.cssSelector("rect")).getDomAttribute("width"))
                .isEqualTo("22");
        assertThat(browser.find(By.cssSelector("svg")).getDomAttribute("data-ran"))
                .isNull();
        browser.open(server.url() + "/console/plugins/list");
    }

    private String get(String path) {
        HttpResponse<String> answer = ask(path);
        return answer.statusCode() + " " + answer.body();
    }

    private HttpResponse<String> ask(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signIn(Chromium browser, String page) {
        browser.open(server.url() + page);
        browser.fill("username", "admin");
        browser.fill("password", Start.ADMIN_PASSWORD);
        browser.follow(By.cssSelector("form .btn.primary"));
    }

    private static Map<String, ?> settings(String word) {
        return Map.of("settings", Map.of("word", word));
    }

    private Map<String, String> here() {
        return Map.of("id", world.id("organizations"), "plugin", "ledger");
    }

    private List<String> released() {
        JsonNode values = api.call("previewApplication", world.parameters("previewApplication"))
                .is(200)
                .body()
                .at("/attributes/byName/ledger/values");
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private Optional<String> state() {
        return state("ledger");
    }

    private Optional<String> state(String id) {
        JsonNode plugins = api.call("listPlugins", Map.of()).is(200).body();
        return StreamSupport.stream(plugins.spliterator(), false)
                .filter(plugin -> plugin.path("id").asText().equals(id))
                .map(plugin -> plugin.path("state").asText())
                .findFirst();
    }

    private Path folder() {
        return server.data().resolve("plugins");
    }
}
