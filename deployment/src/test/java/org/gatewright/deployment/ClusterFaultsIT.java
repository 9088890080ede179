package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What two nodes do when something around them fails: the network, the database, or the patience of people. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterFaultsIT {

    private static final int RACES = 10;
    private static final int CROWD = 500;

    private final Cluster cluster = new Cluster("faults", 2);
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
    void nobodyNoticesThatEachNodeIsReplaced() {
        try (Traffic traffic = new Traffic(cluster.nodes(), world)) {
            for (GatewrightServer node : cluster.nodes()) {
                node.restart();
                int before = traffic.answered();
                Conditions.await("sign-ons go on after the restart", () -> traffic.answered() > before + 20);
            }
            assertThat(traffic.failures()).as("sign-ons that failed").isEmpty();
        }
    }

    @Test
    void nodesThatCannotSeeEachOtherLetOneThroughAndBecomeOneAgain() {
        Visitor visitor = world.signedIn(first);
        ClusterWorld own = new ClusterWorld(first);
        Visitor signedOut = own.signedIn(second);
        Visitor newcomer = new Visitor();
        Page form = world.bring(newcomer, first, world.request());
        List<ServiceProvider.Request> used = new ArrayList<>();
        long ofFirstBefore = timesAlone(first);
        long ofSecondBefore = timesAlone(second);
        Visitor ofFirst;
        Visitor ofSecond;

        Firewall cut = Firewall.between(0, 1);
        try {
            Instant from = Instant.now();
            ofFirst = world.signedIn(first);
            ofSecond = world.signedIn(second);
            assertThat(timesAlone(first)).as("times that the first was alone").isEqualTo(1 + ofFirstBefore);
            assertThat(timesAlone(second)).as("times that the second was alone").isEqualTo(1 + ofSecondBefore);
            assertThat(Duration.between(from, Instant.now()))
                    .as("time until both sides go on alone")
                    .isLessThan(Duration.ofSeconds(15));

            world.signsOn(world.signedIn(first), second);
            world.signsOn(world.signedIn(second), first);
            assertThat(answers(node -> world.submit(newcomer, node, form)))
                    .as("answers to the one ticket on both sides")
                    .isEqualTo(1);
            for (int i = 0; i < RACES; i++) {
                ServiceProvider.Request request = world.request();
                used.add(request);
                assertThat(answers(node -> world.bring(visitor, node, request)))
                        .as("answers to the one request on both sides")
                        .isEqualTo(1);
            }
            own.endSessions(first);
        } finally {
            cut.close();
        }

        Instant healed = Instant.now();
        Conditions.await("both sides are one again", this::areOne);
        Conditions.await(
                "who was signed out on one side is so on the other",
                () -> !ClusterWorld.isAnswer(own.bring(signedOut, second, own.request())));
        assertThat(Duration.between(healed, Instant.now()))
                .as("time until both sides are one again")
                .isLessThan(Duration.ofSeconds(25));
        world.signsOn(ofFirst, second);
        world.signsOn(ofSecond, first);
        for (ServiceProvider.Request request : used) {
            assertThat(answers(node -> world.bring(visitor, node, request)))
                    .as("answers to a request that was used in the partition")
                    .isZero();
        }
    }

    @Test
    void aSideWithoutDatabaseRefusesWhatWorksOnceAndComesBackByItself() {
        Visitor visitor = world.signedIn(second);
        world.signsOn(visitor, first);

        Firewall nodes = Firewall.between(0, 1);
        Firewall database = Firewall.beforeDatabase(1);
        try {
            world.signsOn(visitor, first);
            Conditions.await("it says that the database is away", () -> {
                Page refused = world.bring(visitor, second, world.request());
                asksToComeAgain(refused);
                return refused.html().text().contains("can't reach its database");
            });
            assertThat(visitor.at(second).get(Cluster.URL + "/saml/v2/metadata").status())
                    .as("what needs nobody else")
                    .isEqualTo(200);
            world.signsOn(world.signedIn(first), first);
        } finally {
            database.close();
            nodes.close();
        }

        Conditions.await("both sides are one again", this::areOne);
        world.signsOn(visitor, second);
    }

    @Test
    void withoutTheDatabaseWhoHasASessionGoesOn() {
        PostgresServer database = cluster.database();
        sessionsOutlast(Duration.ofSeconds(60), database::pause, database::resume);
    }

    @Test
    void withADatabaseThatHangsWhoHasASessionGoesOn() {
        PostgresServer database = cluster.database();
        sessionsOutlast(Duration.ofSeconds(25), database::freeze, database::thaw);
    }

    private void sessionsOutlast(Duration time, Runnable outage, Runnable end) {
        Visitor visitor = world.signedIn(first);
        cluster.nodes().forEach(node -> world.signsOn(visitor, node));
        Visitor newcomer = new Visitor();
        Page form = world.bring(newcomer, second, world.request());

        outage.run();
        try {
            Instant from = Instant.now();
            Conditions.await("it lasts", time.multipliedBy(2), () -> {
                cluster.nodes().forEach(node -> {
                    Instant asked = Instant.now();
                    world.signsOn(visitor, node);
                    assertThat(Duration.between(asked, Instant.now()))
                            .as("time of a sign-on with a session")
                            .isLessThan(Duration.ofSeconds(2));
                });
                return Instant.now().isAfter(from.plus(time));
            });
            Instant asked = Instant.now();
            asksToComeAgain(world.submit(newcomer, second, form));
            assertThat(Duration.between(asked, Instant.now()))
                    .as("time until a sign-in is refused")
                    .isLessThan(Duration.ofSeconds(20));
        } finally {
            end.run();
        }

        Conditions.await(
                "the sign-in that was refused works",
                () -> ClusterWorld.isAnswer(world.submit(newcomer, second, form)));
        world.signsOn(newcomer, first);
    }

    @Test
    void ofManyWhoSignInAtOnceEachGetsInOrIsAskedToComeAgain() {
        ClusterWorld own = new ClusterWorld(first);
        ExecutorService browsers = Executors.newFixedThreadPool(CROWD);
        try {
            Map<String, Long> answers = IntStream.range(0, CROWD)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Tab(own, cluster.node(i % 2)), browsers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList()
                    .stream()
                    .map(tab -> CompletableFuture.supplyAsync(tab::signIn, browsers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(answers).containsOnlyKeys(Tab.SIGNED_IN, Tab.COME_AGAIN);
        } finally {
            browsers.shutdown();
        }
        world.signsOn(own.signedIn(second), first);
    }

    /** A sign-in page, open before somebody. */
    private record Tab(ClusterWorld world, GatewrightServer node, Visitor visitor, Page form) {

        static final String SIGNED_IN = "is signed in";
        static final String COME_AGAIN = "is asked to come again";

        Tab(ClusterWorld world, GatewrightServer node) {
            this(world, node, new Visitor());
        }

        private Tab(ClusterWorld world, GatewrightServer node, Visitor visitor) {
            this(world, node, visitor, world.bring(visitor, node, world.request()));
        }

        String signIn() {
            Page page = world.submit(visitor, node, form);
            if (ClusterWorld.isAnswer(page)) {
                return SIGNED_IN;
            }
            return page.status() == 503 && !page.retryAfter().isEmpty()
                    ? COME_AGAIN
                    : page.status() + ": " + page.html().text();
        }
    }

    private static void asksToComeAgain(Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.retryAfter()).isNotEmpty();
        assertThat(page.html().text()).contains("Back in a moment", "Reference");
    }

    private static long timesAlone(GatewrightServer node) {
        return node.log().lines().filter(line -> line.contains("GATE1904")).count();
    }

    /** Sign-ons that are under way are in the memory of nodes alone: what one began the other ends only if they talk. */
    private boolean areOne() {
        Visitor visitor = new Visitor();
        Page form = world.bring(visitor, first, world.request());
        return ClusterWorld.isAnswer(world.submit(visitor, second, form));
    }

    /** How many nodes answer when all are asked at the same moment. */
    private long answers(Function<GatewrightServer, Page> step) {
        List<CompletableFuture<Page>> asked = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> step.apply(cluster.node(n))))
                .toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .filter(ClusterWorld::isAnswer)
                .count();
    }
}
