package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.cluster.TestNodes.ahead;
import static org.gatewright.cluster.TestNodes.node;
import static org.gatewright.cluster.TestNodes.with;
import static org.gatewright.cluster.TestNodes.withKeys;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void findsNothingWhereNodesAgree() {
        assertThat(inWords(node("a"), node("b"))).isEmpty();
        assertThat(inWords(node("a"))).isEmpty();
        assertThat(inWords()).isEmpty();
    }

    @Test
    void saysWhichNodeLacksAPlugin() {
        assertThat(inWords(node("a"), with("b")))
                .containsExactly("plugin saml: a has 1.0.0 (0123456789ab), b has none");
    }

    @Test
    void tellsArchivesOfOneVersionApart() {
        Node other = with("b", new NodePlugin("saml", "1.0.0", "fedcba9876543210", false));

        assertThat(inWords(node("a"), other))
                .containsExactly("plugin saml: a has 1.0.0 (0123456789ab), b has 1.0.0 (fedcba987654)");
    }

    @Test
    void saysWhereAPluginFailed() {
        Node other = with("b", new NodePlugin("saml", "1.0.0", "0123456789abcdef", true));

        assertThat(inWords(node("a"), other))
                .containsExactly("plugin saml: a has 1.0.0 (0123456789ab), b has 1.0.0 (0123456789ab), failed");
    }

    @Test
    void saysWhichKeysEachNodeHas() {
        assertThat(inWords(withKeys("a", "AB:CD"), withKeys("b", "EF:01", "AB:CD")))
                .containsExactly("signing keys: a has ABCD, b has EF01, ABCD");
    }

    @Test
    void saysThatReleasesDiffer() {
        Node newer = new Node(
                "b", false, "1.1.0", "1.0", TestNodes.NOON, List.of(TestNodes.SAML), List.of("AB:CD"), Duration.ZERO);

        assertThat(inWords(node("a"), newer)).containsExactly("release: a has 1.0.0, b has 1.1.0");
    }

    @Test
    void saysWhoseClockIsWrong() {
        assertThat(inWords(node("a"), ahead("b", Duration.ofMinutes(-2)), ahead("c", Duration.ofMillis(4_999))))
                .containsExactly("clock: b is -120 seconds ahead");
    }

    @Test
    void roundsToTheNearestSecond() {
        assertThat(ahead("b", Duration.ofMillis(-83)).secondsAhead()).isZero();
        assertThat(ahead("b", Duration.ofMillis(-120_083)).secondsAhead()).isEqualTo(-120);
        assertThat(ahead("b", Duration.ofMillis(600)).secondsAhead()).isOne();
    }

    private static Stream<String> inWords(Node... nodes) {
        return Comparison.of(List.of(nodes)).stream().map(Difference::inWords);
    }
}
