package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who are kept in a directory that a plugin brings. */
@ExtendWith(SharedServer.class)
class DirectoryIT {

    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server;
    private final AdminApi api;
    private final ServerPlugins plugins;
    private final String organization;
    private final String dave = "dave" + System.nanoTime() + "@example.com";
    private final String erin = "erin" + System.nanoTime() + "@example.com";

    DirectoryIT(GatewrightServer server) {
        this.server = server;
        api = new AdminApi(server);
        plugins = new ServerPlugins(server);
        organization = api.organization("Book Keepers");
    }

    @BeforeEach
    void install() throws IOException {
        plugins.put(PluginArchive.of("book", "1.0"));
        Conditions.await("the plugin is there", this::isThere);
        write(line("1", dave, "Dave"), false);
        choose(Map.of("directory", "book"));
    }

    @AfterEach
    void remove() throws IOException {
        choose(Map.of());
        plugins.take("book.jar");
        Conditions.await("the plugin has gone", () -> !isThere());
    }

    @Test
    void whoIsKnownThereSignsInAndIsKnownHereFromThenOn() {
        assertThat(signIn(new WebBrowser(), dave, "wrong")
                        .html()
                        .select("#input-error")
                        .text())
                .isEqualTo("Invalid username or password.");
        assertThat(signIn(new WebBrowser(), erin, PASSWORD)
                        .html()
                        .select("#input-error")
                        .text())
                .isEqualTo("Invalid username or password.");

        WebBrowser browser = new WebBrowser();
        Page account = signIn(browser, dave, PASSWORD);
        assertThat(account.address().getPath()).isEqualTo("/account");
        assertThat(account.html().text()).contains("Kept in Address book.");

        JsonNode user = user(dave);
        assertThat(user.path("directory").asText()).isEqualTo("book");
        assertThat(user.path("givenName").asText()).isEqualTo("Dave");
        assertThat(setPassword(user).statusCode()).isEqualTo(409);
        assertThat(setPassword(user).body()).contains("PASSWORD_ELSEWHERE");
    }

    @Test
    void whatChangesThereHoldsHereAndWhoHasGoneIsSignedOut() {
        WebBrowser browser = new WebBrowser();
        signIn(browser, dave, PASSWORD);

        write(line("1", dave, "David") + "\n" + line("2", erin, "Erin"), false);
        Conditions.await(
                "the name is another",
                () -> user(dave).path("givenName").asText().equals("David"));
        assertThat(signIn(new WebBrowser(), erin, PASSWORD).address().getPath()).isEqualTo("/account");

        write(line("2", erin, "Erin"), false);
        Conditions.await("the session has ended", () -> !isSignedIn(browser));
        assertThat(user(dave).path("state").asText()).isEqualTo("INACTIVE");

        write(line("1", dave, "David"), false);
        Conditions.await(
                "the person is back", () -> user(dave).path("state").asText().equals("ACTIVE"));
    }

    @Test
    void whileItIsDownNobodyIsLockedOutAndSessionsGoOn() {
        WebBrowser browser = new WebBrowser();
        signIn(browser, dave, PASSWORD);
        write(line("1", dave, "Dave"), true);

        for (int i = 0; i < 7; i++) {
            Page told = signIn(new WebBrowser(), dave, PASSWORD);
            assertThat(told.status()).isEqualTo(503);
            assertThat(told.html().text()).contains("the directory that keeps it can’t be reached");
        }
        assertThat(signIn(new WebBrowser(), erin, PASSWORD).status())
                .as("nobody knows whether it knows her")
                .isEqualTo(503);
        assertThat(isSignedIn(browser)).isTrue();
        Conditions.await("the fault is shown", () -> api.get("/api/v1/organizations/" + organization + "/directory")
                .path("fault")
                .asText()
                .equals("DIRECTORY_UNAVAILABLE"));

        write(line("1", dave, "Dave"), false);
        assertThat(signIn(new WebBrowser(), dave, PASSWORD).address().getPath()).isEqualTo("/account");
    }

    @Test
    void anAdministratorBringsSomebodyInBeforeTheySignIn() {
        String people = "/api/v1/organizations/" + organization + "/directory/people";

        assertThat(api.send("POST", people, Map.of("userName", erin)).body()).contains("DIRECTORY_NOBODY");
        assertThat(AdminApi.read(api.send("POST", people, Map.of("userName", dave)))
                        .path("userName")
                        .asText())
                .isEqualTo(dave);
        assertThat(user(dave).path("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void whoseDirectoryIsNoLongerNamedSignsInAgainWithAPasswordOfOurs() {
        signIn(new WebBrowser(), dave, PASSWORD);
        choose(Map.of());

        assertThat(signIn(new WebBrowser(), dave, PASSWORD).asksForPassword()).isTrue();
        assertThat(setPassword(user(dave)).statusCode()).isEqualTo(204);
        assertThat(signIn(new WebBrowser(), dave, "another-" + PASSWORD)
                        .address()
                        .getPath())
                .isEqualTo("/account");
    }

    private HttpResponse<String> setPassword(JsonNode user) {
        return api.send(
                "PUT",
                "/api/v1/users/" + user.path("id").asText() + "/password",
                Map.of("password", "another-" + PASSWORD));
    }

    private void write(String people, boolean down) {
        HttpResponse<String> written = api.send(
                "PATCH",
                "/api/v1/organizations/" + organization + "/plugins/book",
                Map.of("settings", Map.of("people", people, "down", String.valueOf(down))));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    }

    private void choose(Map<String, String> directory) {
        HttpResponse<String> chosen =
                api.send("PUT", "/api/v1/organizations/" + organization + "/directory", directory);
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    }

    private static String line(String id, String userName, String givenName) {
        return String.join(" ", id, userName, PASSWORD, givenName);
    }

    private JsonNode user(String userName) {
        return api.get("/api/v1/organizations/" + organization + "/users?q=" + userName)
                .path("items")
                .path(0);
    }

    private boolean isSignedIn(WebBrowser browser) {
        return browser.get(server.url() + "/account").address().getPath().equals("/account");
    }

    private Page signIn(WebBrowser browser, String userName, String password) {
        return browser.signIn(browser.get(server.url() + "/account"), userName, password);
    }

    private boolean isThere() {
        return plugins.find("book").isPresent();
    }
}
