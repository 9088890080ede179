package org.gatewright.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers. Nobody waits long for that, however long the database does: one thread asks, and who comes
 * meanwhile is told what is known.
 */
final class Database {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(3);

    private final DataSource source;
    private final ExecutorService executor;
    private final Clock clock;
    private @Nullable Future<Duration> asking;
    private @Nullable Answer last;

    Database(DataSource source, ExecutorService executor, Clock clock) {
        this.source = source;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * What it said when it was last asked, moments ago.
     *
     * @param took how long that was
     * @param reason why there is no answer; empty text if there is one
     */
    record Answer(Instant at, Duration took, String reason) {

        boolean isGood() {
            return reason.isEmpty();
        }
    }

    synchronized Answer ask() {
        Instant now = Instant.now(clock);
        Answer known = last;
        if (known == null || !now.isBefore(known.at().plus(KNOWN_FOR))) {
            known = answer(now);
            last = known;
        }
        return known;
    }

    private Answer answer(Instant now) {
        Future<Duration> pending = asking;
        // One that has ended meanwhile was the answer to a question of before.
        if (pending == null || pending.isDone()) {
            pending = executor.submit(this::valid);
            asking = pending;
        }
        try {
            Duration took = pending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(now, took, "");
        } catch (TimeoutException e) {
            return new Answer(now, PATIENCE, "no answer within " + PATIENCE.toMillis() + " ms");
        } catch (ExecutionException e) {
            // Its text may tell of addresses; the log has it.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Answer(now, Duration.ZERO, cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(now, Duration.ZERO, "the server stops");
        }
    }

    private Duration valid() throws SQLException {
        long from = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            if (!connection.isValid((int) PATIENCE.plusMillis(999).toSeconds())) {
                throw new SQLException("the connection is not valid");
            }
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
