package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatewright.cache.TestClock;
import org.gatewright.cluster.Move.Kind;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final TestClock clock = new TestClock();
    private final Members members = new Members("a", 2, () -> new View(1, List.of("a", "b")), clock);

    @Test
    void aNodeThatIsAloneByDesignIsPresent() {
        Members alone = new Members("a", 1, () -> View.NONE, clock);

        assertThat(alone.present()).containsExactly("a");
        assertThat(alone.moves()).isEmpty();
    }

    @Test
    void remembersWhoCameAndWentTheLastFirst() {
        members.changedTo(new View(2, List.of("a")));
        clock.advance(Duration.ofSeconds(9));
        members.changedTo(new View(3, List.of("a", "c")));

        assertThat(members.moves())
                .containsExactly(
                        new Move(clock.instant(), "c", Kind.JOINED),
                        new Move(clock.instant().minusSeconds(9), "b", Kind.LEFT));
    }

    @Test
    void theSameViewTwiceIsNoMove() {
        members.changedTo(new View(1, List.of("b", "a")));

        assertThat(members.moves()).isEmpty();
    }

    @Test
    void knowsWhoIsThere() {
        assertThat(members.isPresent("b")).isTrue();
        assertThat(members.isPresent("c")).isFalse();
    }

    @Test
    void forHalfAMinuteItKnowsWhoCameBackAndWhatItMayHaveHungOver() {
        members.changedTo(new View(4, List.of("a")));
        assertThat(members.cameBack("b", 1)).isFalse();
        members.mergedTo(new View(6, List.of("a", "b")));

        assertThat(members.cameBack("b", 1)).isTrue();
        clock.advance(Duration.ofSeconds(31));
        assertThat(members.cameBack("b", 1)).isFalse();
    }

    @Test
    void whatANodeDidThatKnewItWasApartIsDone() {
        members.changedTo(new View(2, List.of("a")));
        members.mergedTo(new View(3, List.of("a", "b")));

        assertThat(members.cameBack("a", 2)).isFalse();
        assertThat(members.cameBack("b", 2)).isFalse();
        assertThat(members.cameBack("a", 1)).isTrue();
    }

    @Test
    void whoMissedNobodyBeforeAMergeMayHaveHung() {
        members.mergedTo(new View(7, List.of("b", "a")));

        assertThat(members.moves()).isEmpty();
        assertThat(members.cameBack("a", 1)).isTrue();
        assertThat(members.cameBack("a", 2)).isFalse();
    }

    @Test
    void aNodeThatWasStartedAgainWasAway() {
        Members started = new Members("a", 2, () -> new View(9, List.of("b", "a")), clock);
        started.changedTo(new View(10, List.of("b", "a", "c")));

        assertThat(started.cameBack("a", 8)).isTrue();
        assertThat(started.cameBack("a", 9)).isFalse();
        assertThat(started.cameBack("b", 8)).isFalse();
        assertThat(started.cameBack("c", 9)).isTrue();
    }

    @Test
    void remembersSoMany() {
        for (int i = 0; i < Members.MOVES; i++) {
            members.changedTo(new View(2 * i + 2, List.of("a")));
            members.changedTo(new View(2 * i + 3, List.of("a", "b")));
        }

        assertThat(members.moves()).hasSize(Members.MOVES);
    }
}
