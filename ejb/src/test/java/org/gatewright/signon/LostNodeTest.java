package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatewright.cache.Codec;
import org.gatewright.cache.Entries;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.gatewright.cluster.Members;
import org.gatewright.cluster.View;
import org.junit.jupiter.api.Test;

/** A request that a node was killed over before it could answer comes to the other one. */
class LostNodeTest {

    private static final String ALICE = "alice's session";

    private final TestClock clock = new TestClock();
    private final InMemoryEntries<Seen> entries =
            new InMemoryEntries<>(Codec.of(Seen.class, SignOnSchema.INSTANCE), Seen::until, clock);
    private List<String> view = List.of("left", "right");
    private int number = 1;
    private final Members besideLeft = members("left");
    private final Members besideRight = members("right");
    private final SeenOnce left = node(besideLeft);
    private final SeenOnce right = node(besideRight);

    private Members members(String name) {
        return new Members(name, 2, () -> new View(number, view), clock);
    }

    private SeenOnce node(Members members) {
        return new SeenOnce(entries, SeenOnce.SecondOpinion.NOT_NEEDED, members);
    }

    private Optional<String> claim(SeenOnce node, String note, String owner) {
        return node.claim("request", Instant.now(clock).plus(Duration.ofMinutes(5)), note, owner);
    }

    @Test
    void thePersonWhoBroughtItIsAnswered() {
        claim(left, "first", ALICE);
        view = List.of("right");

        assertThat(claim(right, "second", ALICE)).isEmpty();
    }

    @Test
    void andThatOnlyOnce() {
        claim(left, "first", ALICE);
        view = List.of("right");
        claim(right, "second", ALICE);

        assertThat(claim(right, "third", ALICE)).contains("second");
    }

    @Test
    void v050_nobodyElseIs() {
        claim(left, "first", ALICE);
        view = List.of("right");

        assertThat(claim(right, "second", "bob's session")).contains("first");
        assertThat(claim(right, "third", SeenOnce.NOBODY)).contains("first");
    }

    @Test
    void v050_whileTheNodeIsThereNobodyIs() {
        claim(left, "first", ALICE);

        assertThat(claim(right, "second", ALICE)).contains("first");
        assertThat(claim(left, "third", ALICE)).contains("first");
    }

    @Test
    void aNodeThatIsNotYetMissedIsAskedForASignOfLife() {
        AtomicBoolean dying = new AtomicBoolean();
        Entries<Seen> shared = new InMemoryEntries<>(Codec.of(Seen.class, SignOnSchema.INSTANCE), Seen::until, clock) {
            @Override
            public synchronized void put(String key, Seen value) {
                super.put(key, value);
                if (dying.get()) {
                    view = List.of("right");
                }
            }
        };
        claim(new SeenOnce(shared, SeenOnce.SecondOpinion.NOT_NEEDED, besideLeft), "first", ALICE);
        SeenOnce other = new SeenOnce(shared, SeenOnce.SecondOpinion.NOT_NEEDED, besideRight);
        assertThat(claim(other, "second", ALICE)).contains("first");

        dying.set(true);

        assertThat(claim(other, "third", "bob's session")).contains("first");
        assertThat(claim(other, "fourth", ALICE)).isEmpty();
    }

    @Test
    void whatANodeHungOverIsAnsweredByEither() {
        claim(left, "first", ALICE);
        besideLeft.mergedTo(new View(2, view));
        besideRight.changedTo(new View(2, List.of("right")));
        besideRight.mergedTo(new View(3, view));

        assertThat(claim(left, "second", ALICE)).isEmpty();
        assertThat(claim(right, "third", ALICE)).isEmpty();
    }

    @Test
    void v050_whatWasAnsweredInAPartitionIsNotAnsweredAgain() {
        besideLeft.changedTo(new View(2, List.of("left")));
        number = 2;
        claim(left, "first", ALICE);
        besideLeft.mergedTo(new View(3, view));
        besideRight.mergedTo(new View(3, view));

        assertThat(claim(left, "second", ALICE)).contains("first");
        assertThat(claim(right, "third", ALICE)).contains("first");
    }

    @Test
    void v050_nobodyElseIsAfterItHung() {
        claim(left, "first", ALICE);
        besideLeft.mergedTo(new View(2, view));

        assertThat(claim(left, "second", "bob's session")).contains("first");
        assertThat(claim(left, "third", SeenOnce.NOBODY)).contains("first");
    }

    @Test
    void whatComesTwiceInOneMomentIsSeenOnce() {
        assertThat(claim(left, "same", SeenOnce.NOBODY)).isEmpty();
        assertThat(claim(left, "same", SeenOnce.NOBODY)).contains("same");
    }

    @Test
    void whatNobodyOwnsStaysUsed() {
        claim(left, "first", SeenOnce.NOBODY);
        view = List.of("right");

        assertThat(claim(right, "second", SeenOnce.NOBODY)).contains("first");
    }
}
