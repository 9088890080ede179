package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.junit.jupiter.api.Test;

class NodesTest {

    private final TestClock clock = new TestClock();
    private final InMemoryEntries<NodeRecord> records =
            new InMemoryEntries<>(Codec.of(NodeRecord.class, ClusterSchema.INSTANCE), NodeRecord::endsAt, clock);
    private List<String> view = List.of("b", "a");
    private final Members members = new Members("a", 2, () -> new View(1, view), clock);
    private final Nodes nodes = new Nodes(records, members, clock);

    @Test
    void showsThoseThatAreTogetherInTheOrderOfTheirNames() {
        nodes.say(TestNodes.record("a", clock.instant()));
        records.put("b", TestNodes.record("b", clock.instant()));

        assertThat(nodes.present()).extracting(Node::name).containsExactly("a", "b");
        assertThat(nodes.present()).extracting(Node::self).containsExactly(true, false);
        assertThat(nodes.present().get(1).plugins()).containsExactly(TestNodes.SAML);
        assertThat(nodes.present().get(1).signingKeys()).containsExactly("AB:CD");
    }

    @Test
    void whoIsGoneIsNotShown() {
        nodes.say(TestNodes.record("a", clock.instant()));
        records.put("b", TestNodes.record("b", clock.instant()));
        view = List.of("a");

        assertThat(nodes.present()).extracting(Node::name).containsExactly("a");
    }

    @Test
    void whoFallsSilentIsForgotten() {
        nodes.say(TestNodes.record("a", clock.instant()));
        nodes.fallSilent();

        assertThat(nodes.present()).isEmpty();
    }

    @Test
    void knowsHowFarAClockIsAhead() {
        NodeRecord said = TestNodes.record("b", clock.instant().plusSeconds(120));
        records.put("b", said);
        nodes.heard(said);

        assertThat(nodes.present()).extracting(Node::ahead).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void nothingIsReadAsNothing() {
        nodes.say(new NodeRecord("a", "", "", clock.instant(), clock.instant(), List.of(), List.of()));

        assertThat(nodes.present().get(0).signingKeys()).isEmpty();
        assertThat(nodes.present().get(0).plugins()).isEmpty();
    }
}
