package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two nodes are one identity provider, whatever happens to one of them. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterIT {

    private static final int RACES = 20;

    private final Cluster cluster = new Cluster("cluster", 2);
    private final GatewrightServer first = cluster.node(0);
    private final GatewrightServer second = cluster.node(1);
    private final ClusterWorld world = new ClusterWorld(first);

    @BeforeEach
    void bothRun() {
        cluster.begin();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void anyNodeAnswersAnyStep() {
        Visitor visitor = new Visitor();
        ServiceProvider.Request request = world.request();

        Page form = world.bring(visitor, first, request);
        Page answer = world.submit(visitor, second, form);

        ClusterWorld.answers(answer, request);
        world.signsOn(visitor, first);
        world.signsOn(visitor, second);
    }

    @Test
    void aChangeIsSeenByTheOtherNodeWithinASecond() {
        ClusterWorld own = new ClusterWorld(first);
        Visitor visitor = own.signedIn(second);
        AdminApi api = new AdminApi(first);

        assertThat(api.send("POST", "/api/v1/projects/" + own.project() + "/deactivate", Map.of())
                        .statusCode())
                .isEqualTo(200);
        Instant changed = Instant.now();

        Conditions.await(
                "the other node knows that the project is inactive",
                () -> own.bring(visitor, second, own.request()).status() != 200);
        assertThat(Duration.between(changed, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    /** As one is that starts, or finishes its last requests before it stops. */
    @Test
    void aChangeReachesANodeThatIsSuspended() {
        ClusterWorld own = new ClusterWorld(first);
        Visitor visitor = own.signedIn(second);
        JBossCli operator = new JBossCli(second);
        operator.run(List.of(":suspend(suspend-timeout=10)"));

        new AdminApi(first).send("POST", "/api/v1/projects/" + own.project() + "/deactivate", Map.of());
        operator.run(List.of(":resume"));

        Conditions.await(
                "the node knows that the project is inactive",
                () -> own.bring(visitor, second, own.request()).status() != 200);
    }

    @Test
    void ofOneTicketOnTwoNodesExactlyOneWins() {
        for (int i = 0; i < RACES; i++) {
            Visitor visitor = new Visitor();
            Page form = world.bring(visitor, first, world.request());

            List<CompletableFuture<Page>> both = List.of(
                    CompletableFuture.supplyAsync(() -> world.submit(visitor, first, form)),
                    CompletableFuture.supplyAsync(() -> world.submit(visitor, second, form)));

            assertThat(both.stream().map(CompletableFuture::join).filter(ClusterWorld::isAnswer))
                    .as("answers to the one ticket")
                    .hasSize(1);
        }
    }

    @Test
    void ofOneRequestOnTwoNodesExactlyOneWins() {
        Visitor visitor = world.signedIn(first);
        for (int i = 0; i < RACES; i++) {
            ServiceProvider.Request request = world.request();

            List<CompletableFuture<Page>> both = IntStream.range(0, 2)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> world.bring(visitor, cluster.node(n), request)))
                    .toList();

            assertThat(both.stream().map(CompletableFuture::join).filter(ClusterWorld::isAnswer))
                    .as("answers to the one request")
                    .hasSize(1);
        }
    }

    @Test
    void aNodeIsLostBetweenTheFormAndThePassword() {
        Visitor visitor = new Visitor();
        ServiceProvider.Request request = world.request();
        Page form = world.bring(visitor, second, request);

        second.kill();

        ClusterWorld.answers(world.submit(visitor, first, form), request);
        world.signsOn(visitor, first);
    }

    @Test
    void aNodeIsLostAfterTheSignIn() {
        Visitor visitor = world.signedIn(second);
        Visitor console = inConsole(second);

        second.kill();

        world.signsOn(visitor, first);
        assertThat(isConsole(console.at(first).get(Cluster.URL + "/console/home")))
                .isTrue();
    }

    @Test
    void aSessionThatEndedWhileANodeWasAwayStaysEnded() {
        ClusterWorld own = new ClusterWorld(first);
        Visitor visitor = own.signedIn(second);

        second.close();
        own.endSessions(first);
        second.begin();

        assertThat(ClusterWorld.isAnswer(own.bring(visitor, second, own.request())))
                .isFalse();
    }

    @Test
    void aNodeThatHangsIsPassedOverAndComesBack() {
        Visitor visitor = world.signedIn(second);
        second.hang();
        try {
            Instant from = Instant.now();
            world.signsOn(world.signedIn(first), first);
            world.signsOn(visitor, first);
            assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(15));
            Conditions.await("it hangs", Duration.ofMinutes(1), aWhileFrom(from, Duration.ofSeconds(30)));
        } finally {
            second.goOn();
        }
        Conditions.await("both are one again", () -> signsOnEverywhere());
    }

    @Test
    void everybodyStaysSignedInOverAStopOfAllNodes() {
        Visitor visitor = world.signedIn(second);
        first.close();
        second.close();

        cluster.begin();

        world.signsOn(visitor, first);
        world.signsOn(visitor, second);
    }

    @Test
    void whoSignedInASecondAgoStaysSignedInOverALossOfAllNodes() {
        Visitor visitor = world.signedIn(second);
        Instant from = Instant.now();
        Conditions.await("a second is over", aWhileFrom(from, Duration.ofSeconds(1)));
        long before = givenUp();
        first.kill();
        second.kill();

        cluster.begin();

        world.signsOn(visitor, first);
        assertThat(givenUp())
                .as("times that a node asked a dead one to let it in until it gave up")
                .isEqualTo(before);
    }

    @Test
    void theFirstToStartAfterALossOfAllDoesNotAskTheOneThatLed() {
        first.close();
        cluster.begin();
        long before = givenUp();
        first.kill();
        second.kill();

        first.begin();

        assertThat(Health.of(first, "ready").data("cluster").get("view").asText())
                .isEqualTo("1 of 2");
        assertThat(givenUp())
                .as("times that a node asked a dead one to let it in until it gave up")
                .isEqualTo(before);
    }

    /** It says once where it is. Let in before that is known, it could not be reached and would be put out again. */
    @Test
    void aNodeWhoseAddressComesLateIsLetInOnce() throws IOException {
        second.kill();
        Path configuration = second.data().resolve("server/configuration/standalone-ha.xml");
        String usual = Files.readString(configuration);
        String property = "<property name=\"write_data_on_find\">true</property>";
        Files.writeString(
                configuration,
                usual.replace(property, property + "<property name=\"stagger_timeout\">1000</property>"));
        Conditions.await("the other is missed", () -> Health.of(first, "ready")
                .data("cluster")
                .get("view")
                .asText()
                .equals("1 of 2"));
        int before = moves().size();
        try {
            second.begin();

            assertThat(moves().stream().skip(before))
                    .as("who came and went, as the other node tells it")
                    .singleElement(as(STRING))
                    .contains("Node node-1 has joined");
        } finally {
            second.close();
            Files.writeString(configuration, usual);
        }
    }

    private List<String> moves() {
        return first.log()
                .lines()
                .filter(line -> line.contains("GATE1600") || line.contains("GATE1601"))
                .toList();
    }

    @Test
    void eachNodeShowsBoth() {
        Conditions.await("each node shows both, in agreement", () -> cluster.nodes().stream()
                .map(node -> new AdminApi(node).get("/api/v1/cluster"))
                .allMatch(seen -> seen.get("nodes").findValuesAsText("name").equals(List.of("node-0", "node-1"))
                        && seen.get("nodes").findValues("plugins").stream().allMatch(plugins -> plugins.size() == 3)
                        && seen.get("differences").isEmpty()));
        assertThat(Health.of(first, "ready").data("cluster").get("view").asText())
                .isEqualTo("2 of 2");
    }

    @Test
    void aNodeThatIsLostIsMissedWithinSecondsAndTheOtherStaysReady() {
        Instant from = Instant.now();
        second.kill();

        Conditions.await(
                "the first node knows that it is alone",
                () -> new AdminApi(first).get("/api/v1/cluster").get("present").size() == 1);
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(15));
        JsonNode last = new AdminApi(first).get("/api/v1/cluster").get("moves").get(0);
        assertThat(last.get("node").asText()).isEqualTo("node-1");
        assertThat(last.get("kind").asText()).isEqualTo("LEFT");
        Health ready = Health.of(first, "ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.data("cluster").get("view").asText()).isEqualTo("1 of 2");
    }

    @Test
    void aPluginThatOneNodeLacksIsADifference() throws IOException {
        Path plugin = first.data().resolve("plugins").resolve("greeting.jar");
        Files.copy(PluginArchive.of("greeting", "1.0"), plugin);
        try {
            Conditions.await("the second node says what it lacks", () -> differences(second)
                    .startsWith("plugin greeting: node-0 has 0.1 ("));
            assertThat(differences(second)).endsWith("), node-1 has none");
            assertThat(Health.of(second, "ready").status()).isEqualTo(200);
            JsonNode shown = new AdminApi(second).get("/api/v1/cluster").at("/differences/0");
            assertThat(shown.get("kind").asText()).isEqualTo("PLUGIN");
            assertThat(shown.get("subject").asText()).isEqualTo("greeting");
            Page page = inConsole(second).at(second).get(Cluster.URL + "/console/cluster/list");
            assertThat(page.html().text()).contains("greeting");
        } finally {
            Files.delete(plugin);
        }
        Conditions.await("both agree again", () -> differences(second).isEmpty());
    }

    private static String differences(GatewrightServer node) {
        return Health.of(node, "ready").data("agreement").get("which").asText();
    }

    private boolean signsOnEverywhere() {
        Visitor visitor = world.signedIn(first);
        return ClusterWorld.isAnswer(world.bring(visitor, second, world.request()));
    }

    private long givenUp() {
        return cluster.nodes().stream()
                .flatMap(node -> node.log().lines())
                .filter(line -> line.contains("too many JOIN attempts"))
                .count();
    }

    private static Visitor inConsole(GatewrightServer node) {
        Visitor visitor = new Visitor();
        Page form = visitor.at(node).get(Cluster.URL + "/console/home");
        assertThat(isConsole(visitor.at(node).signIn(form, "admin", Start.ADMIN_PASSWORD)))
                .isTrue();
        return visitor;
    }

    private static boolean isConsole(Page page) {
        return page.status() == 200 && page.address().getPath().startsWith("/console");
    }

    private static BooleanSupplier aWhileFrom(Instant from, Duration time) {
        return () -> Instant.now().isAfter(from.plus(time));
    }
}
