package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.gatewright.setting.LockoutPolicy;
import org.gatewright.signon.Lockout.Attempt;
import org.gatewright.signon.Lockout.Room;
import org.junit.jupiter.api.Test;

/** Attempts of which several are being checked at the same moment. */
class LockoutAtOnceTest {

    private static final int MOST = 3;

    private final TestClock clock = new TestClock();
    private final Lockout lockout = new Lockout(
            new InMemoryEntries<>(Codec.of(LoginFailures.class, SignOnSchema.INSTANCE), LoginFailures::until, clock),
            clock);

    @Test
    void v055_manyAtOnceAreNoWayAround() {
        assertThat(attempts(10))
                .extracting(Attempt::room)
                .filteredOn(Room.FREE::equals)
                .hasSize(MOST);
    }

    @Test
    void whoFindsNoRoomIsNotLockedOut() {
        List<Attempt> checked = attempts(MOST);

        assertThat(attempt().room()).isEqualTo(Room.CROWDED);

        checked.forEach(lockout::succeeded);
        assertThat(attempts(MOST)).extracting(Attempt::room).containsOnly(Room.FREE);
    }

    @Test
    void whatWasNotLookedAtLeavesNothing() {
        for (int i = 0; i < 2 * MOST; i++) {
            lockout.withdrawn(attempt());
        }

        assertThat(attempt().room()).isEqualTo(Room.FREE);
    }

    @Test
    void ofManyThatFailAtOnceTheLastLocksOut() {
        List<Attempt> checked = attempts(MOST);

        assertThat(checked.stream().map(lockout::failed)).containsExactly(false, false, true);
        assertThat(attempt().room()).isEqualTo(Room.LOCKED);
    }

    private List<Attempt> attempts(int number) {
        return Stream.generate(this::attempt).limit(number).toList();
    }

    private Attempt attempt() {
        return lockout.attempt("alice", "192.0.2.1", new LockoutPolicy(MOST, Duration.ofMinutes(15)));
    }
}
