package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Plugins on two nodes: what one node begins, or issues, the other ends, or redeems, once. */
@TestInstance(Lifecycle.PER_CLASS)
class PluginClusterIT {

    private static final int RACES = 20;
    private static final String USER = "alice@example.com";
    private static final String ACCOUNT = Cluster.URL + "/account";
    private static final String PASSWORD = "a-long-enough-password";

    private final HttpServer application = application();
    private volatile boolean failing;
    private final BlockingQueue<String> signOuts = new LinkedBlockingQueue<>();
    private final String service =
            "http://127.0.0.1:" + application.getAddress().getPort() + "/";
    private final Cluster cluster = new Cluster("cas-cluster", 2);
    private final GatewrightServer first = cluster.node(0);
    private final GatewrightServer second = cluster.node(1);

    PluginClusterIT() throws IOException {
        CasPlugin.install(first);
        CasPlugin.install(second);
        AdminApi api = new AdminApi(first);
        String organization = api.organization("CAS");
        api.user(organization, USER, PASSWORD);
        api.application(
                api.project(organization, false),
                Map.of("name", "Pages", "protocol", "cas", "values", Map.of("service", service)));
        application.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(failing ? 500 : 200, -1);
                if (!failing) {
                    signOuts.add(body);
                }
            }
        });
        application.start();
    }

    private static HttpServer application() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void bothRun() {
        cluster.begin();
    }

    @AfterAll
    void stop() {
        cluster.close();
        application.stop(0);
    }

    @Test
    void whatOneNodeIssuesTheOtherRedeems() {
        Visitor alice = signedIn(first);

        assertThat(validate(second, ticket(alice, first))).contains("<cas:user>" + USER + "</cas:user>");
        assertThat(validate(first, ticket(alice, second))).contains("<cas:user>" + USER + "</cas:user>");
    }

    @Test
    void ofOneTicketOnTwoNodesAtTheSameTimeExactlyOneIsRedeemed() {
        Visitor alice = signedIn(first);
        for (int i = 0; i < RACES; i++) {
            String ticket = ticket(alice, first);

            List<CompletableFuture<String>> both = IntStream.range(0, 2)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> validate(cluster.node(n), ticket)))
                    .toList();

            assertThat(both.stream().map(CompletableFuture::join).filter(answer -> answer.contains("<cas:user>")))
                    .as("answers to the one ticket")
                    .hasSize(1);
        }
    }

    @Test
    void aTicketOutlivesTheNodeThatIssuedIt() {
        Visitor alice = signedIn(second);
        String ticket = ticket(alice, second);

        second.kill();

        assertThat(validate(first, ticket)).contains("<cas:user>" + USER + "</cas:user>");
    }

    @Test
    void theApplicationIsToldOfASignOutWhicheverNodeIsLost() {
        Visitor alice = signedIn(first);
        String ticket = ticket(alice, second);
        assertThat(validate(second, ticket)).contains("<cas:user>");

        alice.at(second).get(Cluster.URL + "/cas/logout");
        second.kill();

        Conditions.await(
                "the application is told of the end of " + ticket, Duration.ofMinutes(2), () -> signOuts.stream()
                        .anyMatch(body -> body.contains(ticket)));
    }

    @Test
    void anApplicationThatFailsIsToldAgainAndShownUntilThen() {
        Visitor alice = signedIn(first);
        String ticket = ticket(alice, first);
        AdminApi api = new AdminApi(first);

        failing = true;
        alice.at(first).get(Cluster.URL + "/cas/logout");
        Conditions.await(
                "the failure is shown",
                () -> listener(api).path("waiting").asLong() > 0
                        && listener(api).path("lastError").asText().contains("status 500"));

        failing = false;
        Conditions.await(
                "the application is told of the end of " + ticket, Duration.ofMinutes(1), () -> signOuts.stream()
                        .anyMatch(body -> body.contains(ticket)));
        Conditions.await("nothing waits", () -> listener(api).path("waiting").asLong() == 0);
    }

    @Test
    void aSecondFactorThatIsSetUpAtOneNodeIsAskedForAtTheOther() throws IOException {
        onBoth("word");
        AdminApi api = new AdminApi(first);
        String organization = organization(api, true);
        api.user(organization, "bob@example.com", PASSWORD);

        Visitor bob = new Visitor();
        Page choice = bob.at(second).signIn(bob.at(first).get(ACCOUNT), "bob@example.com", PASSWORD);
        Page enrolment = bob.at(first).submit(choice, Map.of("factor", "word"));
        assertThat(bob.at(second)
                        .submit(enrolment, Map.of("word", "rosebud"))
                        .address()
                        .toString())
                .isEqualTo(ACCOUNT);

        Visitor again = new Visitor();
        Page asked = again.at(first).signIn(again.at(second).get(ACCOUNT), "bob@example.com", PASSWORD);
        Page refused = again.at(second).submit(asked, Map.of("word", "sledge"));
        assertThat(refused.html().select("#input-error").text()).isEqualTo("That is not your word.");
        assertThat(again.at(first)
                        .submit(refused, Map.of("word", "rosebud"))
                        .address()
                        .toString())
                .isEqualTo(ACCOUNT);
    }

    @Test
    void whoComesFromADirectoryIsKnownAtBothNodesAndIsSignedOutAtBothWhenTheyHaveGoneThere() throws IOException {
        onBoth("book");
        AdminApi api = new AdminApi(first);
        String organization = organization(api, false);
        api.send("PUT", "/api/v1/organizations/" + organization + "/directory", Map.of("directory", "book"));
        listed(organization, "1 dave@example.com " + PASSWORD + " Dave");

        Visitor dave = new Visitor();
        Page account = dave.at(second).signIn(dave.at(first).get(ACCOUNT), "dave@example.com", PASSWORD);
        assertThat(account.html().text()).contains("Kept in Address book.");

        listed(organization, "2 erin@example.com " + PASSWORD + " Erin");
        for (GatewrightServer node : cluster.nodes()) {
            Conditions.await(
                    "the session has ended",
                    () -> dave.at(node).get(ACCOUNT).address().getPath().equals("/login"));
        }
    }

    /** One whose people sign in without its name. */
    private static String organization(AdminApi api, boolean secondFactor) {
        String organization = api.organization("Works");
        api.send(
                "PATCH",
                "/api/v1/organizations/" + organization + "/policies",
                Map.of("login", Map.of("secondFactorRequired", secondFactor, "organizationInLoginName", false)));
        return organization;
    }

    private void listed(String organization, String people) {
        new AdminApi(second)
                .send(
                        "PATCH",
                        "/api/v1/organizations/" + organization + "/plugins/book",
                        Map.of("settings", Map.of("people", people, "down", "false")));
    }

    private void onBoth(String plugin) throws IOException {
        for (GatewrightServer node : cluster.nodes()) {
            ServerPlugins plugins = new ServerPlugins(node);
            plugins.put(PluginArchive.of(plugin, "1.0"));
            Conditions.await("the plugin is there", () -> plugins.find(plugin).isPresent());
        }
    }

    private static JsonNode listener(AdminApi api) {
        return api.get("/api/v1/event-listeners").get(0);
    }

    private Visitor signedIn(GatewrightServer node) {
        Visitor visitor = new Visitor();
        Page form = visitor.at(node).get(Cluster.URL + "/console/home");
        assertThat(visitor.at(node).signIn(form, USER, PASSWORD).asksForPassword())
                .isFalse();
        return visitor;
    }

    /** Signs on at this node by the session alone. */
    private String ticket(Visitor visitor, GatewrightServer node) {
        return visitor.at(node)
                .redirection(Cluster.URL + "/cas/login?service=" + URLEncoder.encode(service, StandardCharsets.UTF_8))
                .replaceAll(".*ticket=", "");
    }

    private String validate(GatewrightServer node, String ticket) {
        String address = node.url() + "/cas/p3/serviceValidate?service="
                + URLEncoder.encode(service, StandardCharsets.UTF_8) + "&ticket=" + ticket;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .join();
    }
}
