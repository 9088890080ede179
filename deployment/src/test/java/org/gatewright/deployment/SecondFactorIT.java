package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second factor that a plugin brings, beside the server's own. */
@ExtendWith(SharedServer.class)
class SecondFactorIT {

    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server;
    private final AdminApi api;
    private final ServerPlugins plugins;
    private final String userName = "word" + System.nanoTime() + "@example.com";
    private final String user;

    SecondFactorIT(GatewrightServer server) {
        this.server = server;
        api = new AdminApi(server);
        plugins = new ServerPlugins(server);
        String organization = api.organization("Strict Works");
        api.send(
                "PATCH",
                "/api/v1/organizations/" + organization + "/policies",
                Map.of("login", Map.of("secondFactorRequired", true, "organizationInLoginName", false)));
        user = api.user(organization, userName, PASSWORD);
    }

    @BeforeEach
    void install() throws IOException {
        plugins.put(PluginArchive.of("word", "1.0"));
        Conditions.await("the plugin is there", this::isThere);
    }

    @AfterEach
    void remove() throws IOException {
        plugins.take("word.jar");
        Conditions.await("the plugin has gone", () -> !isThere());
    }

    @Test
    void thePersonChoosesItSetsItUpAndIsAskedForIt() {
        WebBrowser browser = new WebBrowser();
        Page choice = signIn(browser);
        assertThat(choice.html().select("button[name=factor]").eachText())
                .containsExactly("Authenticator app", "Word of my own");

        Page enrolment = browser.submit(choice, Map.of("factor", "word"));
        assertThat(enrolment.html().text()).contains("Make up a word.", "It is for " + userName + " alone.");
        assertThat(browser.submit(enrolment, Map.of("word", "rosebud"))
                        .address()
                        .getPath())
                .isEqualTo("/account");

        WebBrowser another = new WebBrowser("de");
        Page asked = signIn(another);
        assertThat(asked.html().text()).contains("Geben Sie Ihr Wort ein.");
        Page refused = another.submit(asked, Map.of("word", "sledge"));
        assertThat(refused.html().select("#input-error").text()).isEqualTo("Das ist nicht Ihr Wort.");
        assertThat(another.submit(refused, Map.of("word", "rosebud")).address().getPath())
                .isEqualTo("/account");
        assertThat(api.get("/api/v1/users/" + user).path("secondFactor").asText())
                .isEqualTo("word");
    }

    @Test
    void thePersonTakesItAwayAndAddsAnotherOnTheirOwnPage() {
        WebBrowser browser = new WebBrowser();
        browser.submit(browser.submit(signIn(browser), Map.of("factor", "word")), Map.of("word", "rosebud"));

        Page removal = browser.get(server.url() + "/account/second-factor");
        Page refused = browser.submit(removal, Map.of("word", "sledge"));
        assertThat(refused.html().text()).contains("That is not your word.");
        Page removed = browser.submit(refused, Map.of("word", "rosebud"));

        assertThat(removed.html().text()).contains("You are no longer asked for a second factor.");
        assertThat(api.get("/api/v1/users/" + user).path("hasSecondFactor").asBoolean())
                .isFalse();
    }

    @Test
    void nobodyGetsInWithoutItWhenThePluginIsGoneUntilAnAdministratorRemovesIt() throws IOException {
        WebBrowser browser = new WebBrowser();
        browser.submit(browser.submit(signIn(browser), Map.of("factor", "word")), Map.of("word", "rosebud"));
        remove();

        WebBrowser another = new WebBrowser();
        Page told = signIn(another);
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.html().text()).contains("You can’t sign in with word right now.");
        assertThat(another.get(server.url() + "/account").address().getPath()).isEqualTo("/login");

        assertThat(api.send("DELETE", "/api/v1/users/" + user + "/second-factor", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn(new WebBrowser()).html().select("#otp"))
                .as("the server's own, the only one left")
                .hasSize(1);
    }

    private Page signIn(WebBrowser browser) {
        return browser.signIn(browser.get(server.url() + "/account"), userName, PASSWORD);
    }

    private boolean isThere() {
        return plugins.find("word").isPresent();
    }
}
