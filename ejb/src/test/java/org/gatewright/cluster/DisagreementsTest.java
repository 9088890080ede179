package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisagreementsTest {

    private static final Instant NOON = TestNodes.NOON;
    private static final Instant LATER = NOON.plus(Disagreements.PATIENCE);
    private static final List<Difference> LACKS = Comparison.of(List.of(TestNodes.node("a"), TestNodes.with("b")));

    private final Disagreements disagreements = new Disagreements();

    @Test
    void whatLastsIsToldOnce() {
        assertThat(disagreements.toTell(LACKS, NOON)).isEmpty();
        assertThat(disagreements.toTell(LACKS, LATER.minusSeconds(1))).isEmpty();
        assertThat(disagreements.toTell(LACKS, LATER)).isEqualTo(LACKS);
        assertThat(disagreements.toTell(LACKS, LATER.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatPassesIsNotTold() {
        disagreements.toTell(LACKS, NOON);
        disagreements.toTell(List.of(), NOON.plusSeconds(1));

        assertThat(disagreements.toTell(LACKS, LATER)).isEmpty();
    }

    @Test
    void whatComesBackIsToldAgain() {
        disagreements.toTell(LACKS, NOON);
        disagreements.toTell(LACKS, LATER);
        disagreements.toTell(List.of(), LATER.plusSeconds(1));
        disagreements.toTell(LACKS, LATER.plusSeconds(2));

        assertThat(disagreements.toTell(LACKS, LATER.plusSeconds(2).plus(Disagreements.PATIENCE)))
                .isEqualTo(LACKS);
    }

    @Test
    void aClockThatDriftsIsOneDifference() {
        disagreements.toTell(clock(120), NOON);

        assertThat(disagreements.toTell(clock(121), LATER)).hasSize(1);
        assertThat(disagreements.toTell(clock(122), LATER.plusSeconds(1))).isEmpty();
    }

    private static List<Difference> clock(int seconds) {
        return Comparison.of(List.of(TestNodes.node("a"), TestNodes.ahead("b", Duration.ofSeconds(seconds))));
    }
}
