package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatewright.deployment.proxy.CasClient;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The example of a protocol, built outside these sources, on a running server, with a client that others wrote. */
@TestInstance(Lifecycle.PER_CLASS)
class CasIT {

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server = GatewrightServer.start(Start.named("cas"));
    private final AdminApi api = new AdminApi(server);
    private final CasClient client = CasClient.start(Ports.freePort(), server.url());
    private final String organization = api.organization("CAS");
    private final String user = api.user(organization, USER, PASSWORD);

    CasIT() {
        CasPlugin.install(server);
        String project = api.project(organization, false);
        application(project, "Pages", CasClient.SECURE);
        application(project, "Renewed pages", CasClient.RENEW);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aPageOpensWithWhatMappersReleaseAndClosesWhenThePersonSignsOut() throws Exception {
        Person alice = new Person();
        HttpResponse<String> page = alice.signsIn(client.url() + CasClient.SECURE + "page.txt?a=b");

        assertThat(page.statusCode()).as(page.uri() + "\n" + client.log()).isEqualTo(200);
        assertThat(page.body()).startsWith("This page is for those who are signed on.");
        assertThat(page.headers().firstValue("X-User")).hasValue(USER);
        assertThat(page.headers().firstValue("X-Mail")).hasValue(USER);
        assertThat(page.headers().firstValue("X-Source"))
                .as("what a mapper for AWS gave")
                .hasValue(USER);
        assertThat(alice.opens(CasClient.SECURE))
                .as("by the client's own session")
                .isTrue();

        alice.get(server.url() + "/cas/logout");

        Conditions.await("the client has heard of the sign-out; " + client.log(), () -> !alice.opens(CasClient.SECURE));
    }

    @Test
    void everyApplicationIsToldWhenAnAdministratorEndsTheSession() throws Exception {
        Person alice = new Person();
        alice.signsIn(client.url() + CasClient.SECURE + "page.txt");
        assertThat(alice.opens(CasClient.SECURE)).isTrue();

        for (JsonNode session : api.get("/api/v1/sessions?userId=" + user).get("items")) {
            api.send("DELETE", "/api/v1/sessions/" + session.get("id").asText(), Map.of());
        }

        Conditions.await("the client has heard of it", () -> !alice.opens(CasClient.SECURE));
        Conditions.await("the activity tells what the person was signed out of", () -> !api.get(
                        "/api/v1/audit?action=sign-on.ended&userId=" + user)
                .get("items")
                .isEmpty());
    }

    @Test
    void aPageThatDemandsALoginAsksForThePasswordAgain() throws Exception {
        Person alice = new Person();
        alice.signsIn(client.url() + CasClient.SECURE + "page.txt");

        Page form = alice.page(client.url() + CasClient.RENEW + "page.txt");
        assertThat(form.asksForPassword())
                .as(form.address() + " asks for the password")
                .isTrue();

        HttpResponse<String> page = alice.answers(form, client.url() + CasClient.RENEW + "page.txt");
        assertThat(page.statusCode()).as(client.log()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-User")).hasValue(USER);
    }

    @Test
    void gatewayShowsNothingToWhoIsNotSignedIn() throws Exception {
        String service = client.url() + CasClient.SECURE + "page.txt";

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/cas/login?gateway=true&service="
                                        + URLEncoder.encode(service, StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(service);
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotRegistered() {
        Page page = new WebBrowser()
                .get(server.url() + "/cas/login?service="
                        + URLEncoder.encode("https://evil.example.com/", StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().text()).contains("Reference");
    }

    @Test
    void theListenerIsShownWithHowFarItHasHeard() {
        Conditions.await("the listener has heard all", () -> {
            JsonNode listener = api.get("/api/v1/event-listeners").get(0);
            return listener.path("id").asText().equals("cas-sign-out")
                    && listener.path("behind").asLong() == 0
                    && !listener.path("node").asText().isEmpty();
        });
    }

    private void application(String project, String name, String path) {
        api.application(
                project,
                Map.of(
                        "name",
                        name,
                        "protocol",
                        "cas",
                        "values",
                        Map.of("service", client.url() + path, "below", "true"),
                        "mappers",
                        List.of(
                                mapper("profile-field", Map.of("field", "email", "name", "mail")),
                                mapper("aws-source-identity", Map.of("field", "userName")))));
    }

    private static Map<String, ?> mapper(String factory, Map<String, String> settings) {
        return Map.of("factory", factory, "settings", settings, "required", true);
    }

    /** Somebody with a browser. */
    private final class Person {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final WebBrowser browser = new WebBrowser(cookies, HttpClient.Builder.NO_PROXY);
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();

        Page page(String address) {
            return browser.get(address);
        }

        HttpResponse<String> get(String address) {
            try {
                return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Opens a page of the client's and signs in on the way. */
        HttpResponse<String> signsIn(String address) {
            return answers(page(address), address);
        }

        HttpResponse<String> answers(Page form, String address) {
            Page onward = browser.signIn(form, USER, PASSWORD);
            // A page of the server goes on by itself after a form; its link is what a browser without scripts has.
            String link = onward.html().select("a[href*=ticket]").attr("href");
            if (!link.isEmpty()) {
                browser.get(link);
            }
            return get(address);
        }

        /** Whether the client shows the page without asking the server. */
        boolean opens(String path) {
            return get(client.url() + path + "page.txt").statusCode() == 200;
        }
    }
}
