package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gatewright.deployment.api.ApiClient;
import org.gatewright.deployment.api.ApiWorld;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plugins of others come and go while the server runs: as files in its plugin folder. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PluginIT {

    private static final String SPI = "1.0";

    private final GatewrightServer server;
    private final ApiClient api;
    private final ApiWorld world;

    PluginIT(GatewrightServer server) {
        this.server = server;
        api = ApiClient.of(server, Start.TOKEN);
        world = new ApiWorld(server, api);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        for (String name : List.of("greeting", "broken")) {
            Files.deleteIfExists(folder().resolve(name + ".jar"));
        }
        Conditions.await("the plugins have gone", () -> plugin("greeting").isEmpty() && failed().isEmpty());
        assertThat(api.faults()).isEmpty();
    }

    @Test
    void aPluginWorksFromTheMomentItComesAndIsGoneWhenItGoes() throws Exception {
        assertThat(get("/nobody/hello").statusCode()).isEqualTo(404);

        install("greeting", SPI);
        Conditions.await("the plugin is there", () -> plugin("greeting").isPresent());

        JsonNode plugin = plugin("greeting").orElseThrow();
        assertThat(plugin.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(plugin.path("version").asText()).isEqualTo("0.1");
        assertThat(plugin.path("vendor").asText()).isEqualTo("Example");
        assertThat(plugin.path("adds").findValuesAsText("kind")).containsExactly("PROTOCOL", "MAPPER");
        assertThat(get("/greeting/hello").statusCode()).isEqualTo(200);
        assertThat(greetingIn(previewWith(mapper("Hello")))).startsWith("Hello alice");

        Files.delete(folder().resolve("greeting.jar"));
        Conditions.await("the plugin has gone", () -> plugin("greeting").isEmpty());

        assertThat(get("/greeting/hello").statusCode()).isEqualTo(503);
        assertThat(api.call("previewApplication", world.parameters("previewApplication"))
                        .is(200)
                        .body()
                        .path("mapperFaults")
                        .findValuesAsText("fault"))
                .containsExactly("mapper-missing");
    }

    @Test
    void aPluginSeesTheContractAloneAndNobodyButSamlSeesOpenSaml() throws Exception {
        install("greeting", SPI);
        Conditions.await("the plugin is there", () -> plugin("greeting").isPresent());

        List<String> seen = get("/greeting/classes")
                .body()
                .lines()
                .filter(line -> line.endsWith(" true"))
                .toList();

        assertThat(seen)
                .contains("org.gatewright.spi.Plugin true", "server: org.flywaydb.core.Flyway true")
                .allMatch(line -> line.startsWith("server: ") || line.startsWith("org.gatewright.spi."))
                .noneMatch(line -> line.contains("opensaml"));
    }

    @Test
    void v011_aPluginCanNotEndAHeaderAndBeginAnother() throws Exception {
        install("greeting", SPI);
        Conditions.await("the plugin is there", () -> plugin("greeting").isPresent());

        HttpResponse<String> answer = get("/greeting/hello");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("x-smuggled");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline");
    }

    @Test
    void aPluginThatCanNotStartIsListedWithItsReasonAndTheOthersGoOn() throws Exception {
        install("broken", SPI);
        Conditions.await("the plugin has failed", () -> failed().isPresent());

        assertThat(failed().orElseThrow().path("reason").asText()).contains("the phrase book is missing");
        assertThat(get("/saml/v2/metadata").statusCode()).isEqualTo(200);
        assertThat(api.call("previewApplication", world.parameters("previewApplication"))
                        .is(200)
                        .text("document"))
                .contains("Assertion");
    }

    @Test
    void aPluginForAnotherContractIsRefusedInOneSentence() throws Exception {
        install("broken", "2.0");
        Conditions.await("the plugin has failed", () -> failed().isPresent());

        assertThat(failed().orElseThrow().path("reason").asText())
                .contains("2.0", "1.0")
                .doesNotContain("phrase book");
    }

    @Test
    void nobodyUploadsPluginsUnlessTheOperatorHasAllowedIt() {
        WebBrowser owner = new WebBrowser();
        String list = server.url() + "/console/plugins/list";
        Page plugins = owner.signIn(owner.get(list), "admin", Start.ADMIN_PASSWORD);

        assertThat(plugins.html().select("h1").text()).isEqualTo("Plugins");
        assertThat(plugins.html().select("input[type=file]")).isEmpty();
        assertThat(owner.post(server.url() + "/console/plugins/upload", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private JsonNode previewWith(Map<String, ?> mapper) {
        api.call("changeApplication", world.parameters("changeApplication"), Map.of("mappers", List.of(mapper)))
                .is(200);
        return api.call("previewApplication", world.parameters("previewApplication"))
                .is(200)
                .body();
    }

    private static String greetingIn(JsonNode preview) {
        return preview.at("/attributes/byName/greeting/values/0").asText();
    }

    private static Map<String, ?> mapper(String word) {
        return Map.of("factory", "greeting", "settings", Map.of("word", word), "required", false);
    }

    private void install(String name, String spiVersion) throws IOException {
        Path archive = PluginArchive.of(name, spiVersion);
        Path copy = Files.copy(archive, folder().resolve(name + ".copying"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder().resolve(name + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder() {
        return server.data().resolve("plugins");
    }

    private Optional<JsonNode> plugin(String id) {
        return find(plugin -> plugin.path("id").asText().equals(id));
    }

    private Optional<JsonNode> failed() {
        return find(plugin -> plugin.path("state").asText().equals("FAILED"));
    }

    private Optional<JsonNode> find(java.util.function.Predicate<JsonNode> wanted) {
        JsonNode plugins = api.call("listPlugins", Map.of()).is(200).body();
        return StreamSupport.stream(plugins.spliterator(), false).filter(wanted).findFirst();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
    }
}
