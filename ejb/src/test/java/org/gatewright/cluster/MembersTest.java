package org.gatewright.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
    void missesWhoIsNotThereAndNobodyElse() {
        assertThat(members.misses("c", Duration.ZERO)).isTrue();
        assertThat(members.misses("b", Duration.ZERO)).isFalse();
    }

    @Test
    void waitsForANodeToLeave() throws InterruptedException {
        AtomicReference<List<String>> view = new AtomicReference<>(List.of("a", "b"));
        Members waiting = new Members("a", 2, view::get, clock);
        AtomicBoolean missed = new AtomicBoolean();
        Thread thread = new Thread(() -> missed.set(waiting.misses("b", Duration.ofMinutes(1))));
        thread.start();

        view.set(List.of("a"));
        thread.join(Duration.ofSeconds(20).toMillis());

        assertThat(missed).isTrue();
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
