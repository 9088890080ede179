package org.gatewright.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ThreadsTest {

    private final Threads threads = TestThreads.fresh();

    @Test
    void whatIsMoreThanItsThreadsCanDoWaits() throws Exception {
        ExecutorService executor = threads.executor(1);
        CountDownLatch end = new CountDownLatch(1);
        executor.execute(() -> await(end));
        Future<String> next = executor.submit(() -> "done");
        assertThat(next.isDone()).isFalse();

        end.countDown();

        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void allEndWithTheApplication() {
        ExecutorService executor = threads.executor(1);

        threads.stop();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> executor.execute(() -> {}));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
