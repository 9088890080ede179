package org.gatewright.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gatewright.cache.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private final TestClock clock = new TestClock();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        released.countDown();
        executor.shutdownNow();
    }

    @Test
    void saysThatItAnswers() {
        assertThat(database(DatabaseTest::valid).ask().isGood()).isTrue();
    }

    @Test
    void isAskedOnceInAWhile() {
        Database database = database(DatabaseTest::valid);

        database.ask();
        clock.advance(Duration.ofSeconds(2));
        database.ask();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofSeconds(1));
        database.ask();
        assertThat(asked).hasValue(2);
    }

    @Test
    void saysWhyItDoesNotAnswer() {
        Database.Answer answer = database(() -> {
                    throw new SQLException("10.0.0.7 refused");
                })
                .ask();

        assertThat(answer.isGood()).isFalse();
        assertThat(answer.reason()).isEqualTo("SQLException");
    }

    @Test
    void nobodyWaitsLongAndOneThreadAsks() {
        Database database = database(() -> {
            released.await(1, TimeUnit.MINUTES);
            return valid();
        });

        long from = System.nanoTime();
        assertThat(database.ask().reason()).contains("1500 ms");
        clock.advance(Duration.ofSeconds(3));
        assertThat(database.ask().isGood()).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainOnceTheThreadIsBack() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        Database database = database(() -> {
            released.await(1, TimeUnit.MINUTES);
            back.countDown();
            return valid();
        });
        database.ask();
        released.countDown();
        assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();

        clock.advance(Duration.ofSeconds(3));
        assertThat(database.ask().isGood()).isTrue();
    }

    /** Gives a connection. */
    private interface Opening {
        Connection open() throws Exception;
    }

    private Database database(Opening opening) {
        DataSource source = proxy(DataSource.class, method -> {
            asked.incrementAndGet();
            return opening.open();
        });
        return new Database(source, executor, clock);
    }

    private static Connection valid() {
        return proxy(Connection.class, method -> method.equals("isValid") ? true : null);
    }

    /** Answers every call. */
    private interface Call {
        @Nullable
        Object of(String method) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method.getName())));
    }
}
