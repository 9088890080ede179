package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatewright.cache.TestClock;
import org.gatewright.cluster.Move.Kind;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final TestClock clock = new TestClock();
    private final Members members = new Members("a", 2, () -> List.of("a", "b"), clock);

    @Test
    void aNodeThatIsAloneByDesignIsPresent() {
        Members alone = new Members("a", 1, List::of, clock);

        assertThat(alone.present()).containsExactly("a");
        assertThat(alone.moves()).isEmpty();
    }

    @Test
    void remembersWhoCameAndWentTheLastFirst() {
        members.changedTo(List.of("a"));
        clock.advance(Duration.ofSeconds(9));
        members.changedTo(List.of("a", "c"));

        assertThat(members.moves())
                .containsExactly(
                        new Move(clock.instant(), "c", Kind.JOINED),
                        new Move(clock.instant().minusSeconds(9), "b", Kind.LEFT));
    }

    @Test
    void theSameViewTwiceIsNoMove() {
        members.changedTo(List.of("b", "a"));

        assertThat(members.moves()).isEmpty();
    }

    @Test
    void remembersSoMany() {
        for (int i = 0; i < Members.MOVES; i++) {
            members.changedTo(List.of("a"));
            members.changedTo(List.of("a", "b"));
        }

        assertThat(members.moves()).hasSize(Members.MOVES);
    }
}
