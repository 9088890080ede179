package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.metric.TestMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashPoolTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();

    private static HashPool pool(int size, Duration patience) {
        return new HashPool(size, patience, TestMeters.fresh(), TestMeters.stages());
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void doesNoMoreAtOnceThanItsSize() throws Exception {
        HashPool pool = pool(2, Duration.ofSeconds(30));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> results = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            results.add(callers.submit(() -> pool.run(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                return now.decrementAndGet();
            })));
        }

        for (Future<Integer> result : results) {
            result.get();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void refusesWhoWouldWaitTooLong() throws Exception {
        HashPool pool = pool(1, Duration.ofMillis(1));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<Boolean> first = callers.submit(() -> pool.run(() -> holdUntil(entered, leave)));
        entered.await();

        assertThatThrownBy(() -> pool.run(() -> true)).satisfies(HashPoolTest::isBusy);

        leave.countDown();
        assertThat(first.get()).isTrue();
        assertThat(pool.run(() -> true)).as("there is room again").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 33", "2, 64", "16, 64"})
    void refusesAtOnceWhenTooManyWait(int size, int most) throws Exception {
        HashPool pool = pool(size, Duration.ofMinutes(5));
        CountDownLatch entered = new CountDownLatch(size);
        CountDownLatch leave = new CountDownLatch(1);
        List<Future<Boolean>> admitted = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            admitted.add(callers.submit(() -> pool.run(() -> holdUntil(entered, leave))));
        }
        entered.await();

        CountDownLatch refused = new CountDownLatch(1);
        for (int i = size; i <= most; i++) {
            admitted.add(callers.submit(() -> {
                try {
                    return pool.run(() -> true);
                } catch (DomainException e) {
                    refused.countDown();
                    return false;
                }
            }));
        }

        refused.await();
        leave.countDown();
        int done = 0;
        for (Future<Boolean> caller : admitted) {
            done += caller.get() ? 1 : 0;
        }
        assertThat(done).isEqualTo(most);
    }

    @Test
    void makesRoomAgainWhenTheWorkFails() {
        HashPool pool = pool(1, Duration.ofMillis(1));

        assertThatThrownBy(() -> pool.run(() -> {
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(pool.run(() -> true)).isTrue();
    }

    private static void isBusy(Throwable thrown) {
        assertThat(((DomainException) thrown).code()).isEqualTo(ErrorCode.BUSY);
    }

    private static boolean holdUntil(CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        try {
            leave.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
