package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Plugins leave and come back on a running server, with what they bring along, and leave nothing behind. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PluginLifeIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final int REDEPLOYMENTS = 50;

    private final GatewrightServer server;
    private final Path folder;
    private final AdminApi api;
    private final ServerPlugins plugins;
    private final JBossCli cli;
    private final String userName = "alice" + System.nanoTime() + "@example.com";
    private final ServiceProvider crm = ServiceProvider.fresh("crm");
    private final AdminApi.Tenant tenant;
    private final String application;

    PluginLifeIT(GatewrightServer server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
        api = new AdminApi(server);
        plugins = new ServerPlugins(server);
        cli = new JBossCli(server);
        tenant = api.tenant("Plugin life", crm.metadata(), userName, PASSWORD);
        application = api.get("/api/v1/projects/" + tenant.project() + "/applications")
                .at("/items/0/id")
                .asText();
    }

    @Test
    void whatComesWithTheServerLeavesAndComesBackAndNothingIsLost() throws IOException {
        WebBrowser signedIn = new WebBrowser();
        Answer before = Answer.of(signIn(signedIn, bring(signedIn)));
        WebBrowser waiting = new WebBrowser();
        ServiceProvider.Request request = crm.request(endpoint());
        Page form = bring(waiting, request);
        setMappers("aws-role-session-name");

        List<Path> archives = shipped();
        cli.run(List.of("undeploy gatewright-aws.jar", "undeploy gatewright-saml.jar"));
        try {
            assertThat(missing()).containsExactly("PROTOCOL saml", "MAPPER aws-role-session-name");
            assertAway(bring(signedIn));
            assertAway(signIn(waiting, form));
            assertThat(Health.of(server, "ready").status()).isEqualTo(200);
            assertThat(signedIn.get(server.url() + "/account").status()).isEqualTo(200);
            assertThat(overview()).contains("The plugin that speaks saml is not here");
        } finally {
            cli.run(archives.stream().map(archive -> "deploy " + archive).toList());
        }

        assertThat(missing()).isEmpty();
        assertThat(Health.of(server, "started").status()).isEqualTo(200);
        Answer after = Answer.of(bring(signedIn));
        assertThat(after.nameId()).isEqualTo(before.nameId());
        assertThat(Answer.of(signIn(waiting, form)).inResponseTo()).isEqualTo(request.id());
    }

    private static void assertAway(Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().text())
                .contains("Not available at the moment")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    /** Copies of the archives: the container may take those away that it is to undeploy. */
    private List<Path> shipped() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String file : List.of("gatewright-aws.jar", "gatewright-saml.jar")) {
            Path archive = server.data().resolve("server/deployments").resolve(file);
            copies.add(Files.copy(archive, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING));
        }
        return copies;
    }

    private String overview() {
        WebBrowser administrator = new WebBrowser();
        Page form = administrator.get(server.url() + "/console/applications/overview?id=" + application);
        return administrator.signIn(form, "admin", Start.ADMIN_PASSWORD).html().text();
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (JsonNode one : api.get("/api/v1/applications/" + application).get("missing")) {
            missing.add(one.get("kind").asText() + " " + one.get("id").asText());
        }
        return missing;
    }

    @Test
    void redeploymentsLeaveNoClassesBehind() throws IOException {
        Path archive = PluginArchive.of("greeting", "1.0");
        setMappers();
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            commands.add("undeploy greeting.jar");
            commands.add("deploy " + archive);
        }
        try {
            cli.run(List.of("deploy " + archive));
            use();
            cli.run(commands);
            use();

            Conditions.await(
                    "of " + REDEPLOYMENTS + " copies of the plugin's class two at most are left",
                    () -> copies("org.example.greeting.GreetingPlugin$Greeter") <= 2);
        } finally {
            setMappers();
            cli.run(List.of("undeploy greeting.jar"));
        }
        Conditions.await(
                "no copy of the plugin's class is left",
                () -> copies("org.example.greeting.GreetingPlugin$Greeter") <= 1);
    }

    /** Everything that may hold on to a plugin gets hold of it: its protocol, its mapper, its forms and texts. */
    private void use() {
        setMappers("greeting");
        WebBrowser browser = new WebBrowser();
        Answer.of(signIn(browser, bring(browser)));
        assertThat(browser.get(server.url() + "/greeting/hello").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/catalogue").toString()).contains("greeting");
    }

    /** How many class loaders have brought that class and are alive after a collection of garbage. */
    private long copies(String type) {
        return Jcmd.classes(server.pid()).filter(name -> name.equals(type)).count();
    }

    @Test
    void pluginWithLibrariesOfItsOwnThatTheServerHasInAnotherVersion() throws IOException {
        Path guava = Path.of("target", "libraries", "guava.jar").toAbsolutePath();
        plugins.put(PluginArchive.compiled("library", "1.0", guava).asWar(guava).write("library.war"));
        try {
            Conditions.await("the plugin works", () -> plugins.find("library").isPresent());
            setMappers("library");
            WebBrowser browser = new WebBrowser();
            byte[] response =
                    Base64.getDecoder().decode(signIn(browser, bring(browser)).field("SAMLResponse"));

            assertThat(plugins.find("library").orElseThrow().get("version").asText())
                    .isEqualTo("0.1");
            assertThat(new String(response, StandardCharsets.UTF_8)).contains("Person{name=" + userName + "}");
        } finally {
            setMappers();
            plugins.take("library.war");
        }
        Conditions.await("the plugin has gone", () -> plugins.find("library").isEmpty());
    }

    private void setMappers(String... factories) {
        List<Map<String, ?>> mappers = new ArrayList<>();
        for (String factory : factories) {
            mappers.add(Map.of(
                    "factory",
                    factory,
                    "settings",
                    factory.equals("greeting") ? Map.of("word", "Hello") : Map.of(),
                    "required",
                    factory.equals("library")));
        }
        String answer = api.send("PATCH", "/api/v1/applications/" + application, Map.of("mappers", mappers))
                .body();
        assertThat(answer).contains("\"missing\":[]");
    }

    private Page signIn(WebBrowser browser, Page form) {
        return browser.signIn(form, userName, PASSWORD);
    }

    private Page bring(WebBrowser browser) {
        return bring(browser, crm.request(endpoint()));
    }

    private Page bring(WebBrowser browser, ServiceProvider.Request request) {
        return browser.post(endpoint(), Map.of("SAMLRequest", request.encoded()));
    }

    private String endpoint() {
        return server.url() + "/saml/v2/SSO";
    }
}
