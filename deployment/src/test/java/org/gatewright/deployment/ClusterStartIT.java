package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Three nodes that are told where the others are, and whose clocks are up to two minutes apart. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterStartIT {

    /** Seconds that each clock is ahead. */
    private static final List<Integer> CLOCKS = List.of(0, 65, -55);

    /** A starting server has little time for anybody. */
    private static final Duration HELD_UP = Duration.ofSeconds(2);

    private final Cluster cluster = new Cluster("start", 3, ClusterStartIT::own);
    private final GatewrightServer first = cluster.node(0);
    private final GatewrightServer ahead = cluster.node(1);
    private final GatewrightServer behind = cluster.node(2);
    private final ClusterWorld world = new ClusterWorld(first);

    @BeforeEach
    void allRun() {
        cluster.begin();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void nodesThatJoinTogetherDisturbNobody() {
        ahead.close();
        behind.close();

        try (Traffic traffic = new Traffic(List.of(first), world)) {
            cluster.begin();
            int before = traffic.answered();
            Conditions.await("sign-ons go on", () -> traffic.answered() > before + 20);
            assertThat(traffic.failures()).as("sign-ons that failed").isEmpty();
        }
        areOne();
    }

    /** What it held, a proxy would give up and bring to another node, and both would answer it in the end. */
    @Test
    void aNodeThatIsNotReadyYetHoldsNobodyUp() {
        ahead.close();

        try (Knocking knocking = new Knocking(ahead.uri("/login"))) {
            ahead.begin();
            Conditions.await(
                    "it opens the door", () -> knocking.statuses().stream().anyMatch(status -> status != 503));
            assertThat(knocking.statuses()).as("what it said before").contains(503);
            assertThat(knocking.longest()).as("the longest wait for an answer").isLessThan(HELD_UP);
        }
    }

    @Test
    void nodesThatStartTogetherAreOneWhateverTheirClocksSay() {
        areOne();
    }

    @Test
    void aNodeWithAnotherMasterKeyStaysOutAndSaysWhy() {
        Path foreign = Cluster.masterKey("foreign");
        Start stranger = cluster.another("stranger").with("GATEWRIGHT_MASTER_KEY_FILE", foreign.toString());
        Instant from = Instant.now();

        assertThatIllegalStateException()
                .isThrownBy(() -> GatewrightServer.start(stranger))
                .withMessageContaining("gatewright.master-key-file is not the key it was encrypted under");

        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(60));
        areOne();
    }

    /** Sign-ons that are under way are in the memory of nodes alone: what one began another ends only if they talk. */
    private void areOne() {
        for (GatewrightServer begun : cluster.nodes()) {
            for (GatewrightServer ended : cluster.nodes()) {
                Visitor visitor = new Visitor();
                ServiceProvider.Request request = world.request();
                Page form = world.bring(visitor, begun, request);
                ClusterWorld.answers(world.submit(visitor, ended, form), request);
                world.signsOn(visitor, begun);
            }
        }
    }

    private static Start own(Start start, int number, String peers) {
        Start told = start.arguments("--peers", peers);
        int ahead = CLOCKS.get(number);
        // The clock that measures durations stays what it is, and so do waits, or the JVM spins.
        return ahead == 0
                ? told
                : told.with("LD_PRELOAD", faketime())
                        .with("FAKETIME", "%+d".formatted(ahead))
                        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                        .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    private static String faketime() {
        try (Stream<Path> files =
                Files.find(Path.of("/usr/lib"), 3, (file, attributes) -> file.endsWith("faketime/libfaketime.so.1"))) {
            return files.findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("faketime is not installed; deployment/test.sh does it"))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
