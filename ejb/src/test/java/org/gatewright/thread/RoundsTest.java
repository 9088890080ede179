package org.gatewright.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoundsTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    @Test
    void whatFailedIsDoneAgain() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);

        Rounds failing = Rounds.every(PAUSE, Executors.defaultThreadFactory(), () -> {
            rounds.countDown();
            throw new AssertionError("as code does that was compiled against something else");
        });

        assertThat(rounds.await(20, TimeUnit.SECONDS))
                .as("there were three rounds")
                .isTrue();
        failing.stop();
    }

    @Test
    void ofFailuresInARowTheFirstIsTold() throws Exception {
        CountDownLatch rounds = new CountDownLatch(6);
        List<String> told = new CopyOnWriteArrayList<>();

        Rounds failing = Rounds.every(
                PAUSE,
                Executors.defaultThreadFactory(),
                () -> {
                    rounds.countDown();
                    if (rounds.getCount() != 3) {
                        throw new IllegalStateException("with " + rounds.getCount() + " to come");
                    }
                },
                failure -> told.add(failure.getMessage()));

        assertThat(rounds.await(20, TimeUnit.SECONDS))
                .as("there were six rounds")
                .isTrue();
        failing.stop();
        assertThat(told).containsExactly("with 5 to come", "with 2 to come");
    }

    @Test
    void theFirstRoundMayComeAtOnce() throws Exception {
        CountDownLatch first = new CountDownLatch(1);

        Rounds rounds = Rounds.atOnceAndEvery(
                Duration.ofHours(1), Executors.defaultThreadFactory(), first::countDown, failure -> {});

        assertThat(first.await(20, TimeUnit.SECONDS)).as("there was a round").isTrue();
        rounds.stop();
    }
}
