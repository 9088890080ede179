package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a plugin does is contained, and said in one sentence in console, log and health; everybody else keeps signing on.
 * All of them are here at the same time.
 */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadPluginsIT {

    private static final String SPI = "1.0";
    private static final String PASSWORD = "a-long-enough-password";

    /** Where it is listed, and words of the sentence. */
    private static final Map<String, String> FAILED = Map.of(
            "no-structure.jar", "has no META-INF/jboss-deployment-structure.xml",
            "no-activator.jar", "extends PluginActivator",
            "no-service-file.jar", "has no file META-INF/services/org.gatewright.spi.Plugin",
            "org.example.bad.Twin", "two plugins \"bad\"",
            "next-contract.jar", "built for version 2.0 of the plugin contract",
            "org.example.Gone", "there is no such class in its archive",
            "org.example.bad.Activator", "which is no Plugin",
            "garbage", "there is no such class in its archive",
            "org.example.broken.BrokenPlugin", "the phrase book is missing",
            "exit.jar", "Its class org.example.exit.ExitPlugin calls System.exit");

    private final GatewrightServer server;
    private final AdminApi api;
    private final ServerPlugins plugins;
    private final Map<String, Path> archives = new LinkedHashMap<>();
    private final String userName = "alice" + System.nanoTime() + "@example.com";
    private final ServiceProvider crm = ServiceProvider.fresh("crm");
    private final ServiceProvider wiki = ServiceProvider.fresh("wiki");
    private final WebBrowser browser = new WebBrowser();
    private final WebBrowser administrator = new WebBrowser();
    private final String wikiId;

    BadPluginsIT(GatewrightServer server) {
        this.server = server;
        api = new AdminApi(server);
        plugins = new ServerPlugins(server);
        AdminApi.Tenant tenant = api.tenant("Bad plugins", crm.metadata(), userName, PASSWORD);
        wikiId = api.application(
                tenant.project(), Map.of("name", "Wiki", "protocol", "saml", "metadataXml", wiki.metadata()));
        browser.signIn(bring(crm), userName, PASSWORD);
        administrator.signIn(console("list"), "admin", Start.ADMIN_PASSWORD);
    }

    @BeforeAll
    void install() throws IOException {
        PluginArchive bad = PluginArchive.compiled("bad", SPI);
        write("twins.jar", bad.with(PluginArchive.SERVICE_FILE, "org.example.bad.BadPlugin\norg.example.bad.Twin\n"));
        write("no-structure.jar", bad.without("jboss-deployment-structure.xml").without("jboss-all.xml"));
        write("no-activator.jar", bad.without("Activator.class"));
        write("no-service-file.jar", bad.without(PluginArchive.SERVICE_FILE));
        write("next-contract.jar", PluginArchive.compiled("bad", "2.0"));
        write("gone.jar", bad.with(PluginArchive.SERVICE_FILE, "org.example.Gone"));
        write("no-plugin.jar", bad.with(PluginArchive.SERVICE_FILE, "org.example.bad.Activator"));
        write("garbage.jar", bad.with(PluginArchive.SERVICE_FILE, "garbage"));
        write("broken.jar", PluginArchive.compiled("broken", SPI));
        write("exit.jar", PluginArchive.compiled("exit", SPI));
        for (Path archive : archives.values()) {
            plugins.put(archive);
        }
        FAILED.forEach((id, words) -> Conditions.await(
                id + " is listed with the reason: " + words + ", of " + plugins.reason(id),
                () -> plugins.reason(id).contains(words)));
        Conditions.await("the first of the twins works", () -> plugins.find("bad")
                .filter(plugin -> plugin.get("state").asText().equals("ACTIVE"))
                .isPresent());
    }

    private void write(String file, PluginArchive archive) {
        archives.put(file, archive.write(file));
    }

    @AfterAll
    void takeAway() throws IOException {
        for (String file : archives.keySet()) {
            plugins.take(file);
        }
        api.send("PATCH", "/api/v1/applications/" + wikiId, Map.of("mappers", List.of()));
        Conditions.await("the bad plugins have gone", () -> plugins.all().size() == 3);
    }

    @AfterEach
    void everybodyElseSignsOn() {
        ServiceProvider.Request request = crm.request(endpoint());
        assertThat(Answer.of(bring(request)).inResponseTo()).isEqualTo(request.id());
    }

    @Test
    void eachIsSaidInOneSentenceInConsoleAndLogAndHealth() {
        String console = console("list").html().text();
        Conditions.await("the node is ready", () -> Health.of(server, "ready").status() == 200);
        Health ready = Health.of(server, "ready");
        String log = server.log();

        assertThat(ready.data("plugins").get("condition").asText()).isEqualTo("ATTENTION");
        assertThat(FAILED.keySet()).allSatisfy(id -> {
            String reason = plugins.reason(id);
            assertThat(reason).as(id).endsWith(".").doesNotContain("\n");
            assertThat(console).contains(reason);
            assertThat(ready.data("plugins").get("failed").asText()).contains(id + ": " + reason);
            assertThat(log).contains("GATE1103: Plugin " + id + " could not be taken in. " + reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NULL, answered with nothing",
        "LARGE, answered with released attributes of 10485763 characters",
        "LINK, threw java.lang.NoSuchMethodError",
        "OVERFLOW, threw java.lang.StackOverflowError",
        "THROW, threw java.lang.IllegalStateException at org.example.bad.Deed.text",
        "HANG, took longer than 5000 ms and was cut off",
    })
    void whatAMapperDoesIsItsFailureAndThePolicyOfTheMapperDecides(String deed, String what) {
        setMapper(deed, false);
        ServiceProvider.Request request = wiki.request(endpoint());
        Answer.of(bring(request));
        assertFailure("AttributeMapper.map", what);
        if (!deed.equals("HANG")) {
            setMapper(deed, true);
            byte[] refusal = Base64.getDecoder().decode(bring(wiki).field("SAMLResponse"));
            assertThat(new String(refusal, StandardCharsets.UTF_8))
                    .contains("status:Responder")
                    .doesNotContain("AuthnStatement");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOADER", "INTERRUPT"})
    void whatAMapperDoesToItsThreadIsGoneAfterwards(String deed) {
        setMapper(deed, true);

        for (int i = 0; i < 5; i++) {
            Answer.of(bring(wiki));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NULL, answered with nothing",
        "LARGE, answered with document of 10485760 characters",
        "LINK, threw java.lang.NoSuchMethodError",
        "HANG_FOR_GOOD, took longer than 5000 ms and was cut off",
    })
    void whatAProtocolDoesIsItsFailureAndThePersonGetsAPage(String deed, String what) {
        Page page = browser.get(server.url() + "/bad/" + deed);

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.html().text()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertFailure("Protocol.read", what);
    }

    private void assertFailure(String call, String what) {
        JsonNode last = plugins.find("bad").orElseThrow().get("lastFailures").get(0);
        assertThat(last.get("call").asText()).isEqualTo(call);
        assertThat(last.get("what").asText()).startsWith(what).doesNotContain("alice");
        assertThat(Health.of(server, "ready").data("plugins").get("failing").asText())
                .isEqualTo("bad: " + call + " " + last.get("what").asText());
        assertThat(console("plugin?plugin=bad").html().select("table tbody tr").eachText())
                .first()
                .asString()
                .contains(call, last.get("what").asText());
    }

    private void setMapper(String deed, boolean required) {
        HttpResponse<String> changed = api.send(
                "PATCH",
                "/api/v1/applications/" + wikiId,
                Map.of(
                        "mappers",
                        List.of(Map.of("factory", "bad", "settings", Map.of("do", deed), "required", required))));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private Page console(String page) {
        return administrator.get(server.url() + "/console/plugins/" + page);
    }

    private Page bring(ServiceProvider provider) {
        return bring(provider.request(endpoint()));
    }

    private Page bring(ServiceProvider.Request request) {
        return browser.post(endpoint(), Map.of("SAMLRequest", request.encoded()));
    }

    private String endpoint() {
        return server.url() + "/saml/v2/SSO";
    }
}
