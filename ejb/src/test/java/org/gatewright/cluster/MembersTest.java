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
    void forHalfAMinuteItKnowsWhoCameBackAndWasAwayAfterAView() {
        members.changedTo(new View(4, List.of("a")));
        assertThat(members.cameBack("b", 3)).isFalse();
        members.changedTo(new View(5, List.of("a", "b")));

        assertThat(members.cameBack("b", 4)).isTrue();
        assertThat(members.cameBack("b", 5)).isFalse();
        assertThat(members.cameBack("a", 4)).isFalse();
        clock.advance(Duration.ofSeconds(31));
        assertThat(members.cameBack("b", 4)).isFalse();
    }

    @Test
    void afterAMergeAllHaveComeBack() {
        members.mergedTo(new View(7, List.of("b", "a")));

        assertThat(members.moves()).isEmpty();
        assertThat(members.cameBack("a", 6)).isTrue();
        assertThat(members.cameBack("b", 6)).isTrue();
        assertThat(members.cameBack("b", 7)).isFalse();
    }

    @Test
    void aNodeThatStartsHasComeBackItself() {
        Members started = new Members("a", 2, () -> new View(9, List.of("b", "a")), clock);

        assertThat(started.cameBack("a", 8)).isTrue();
        assertThat(started.cameBack("b", 8)).isFalse();
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
