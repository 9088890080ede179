package org.gatewright.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The progress of listeners in the database. Plain JDBC, since what the database's clock decides has no place in an entity. */
@ApplicationScoped
class DatabaseProgress implements Progress {

    static final int LEASE_SECONDS = 30;

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LEASE =
            "update event_listeners set node = ?, leased_until = current_timestamp + interval '"
                    + LEASE_SECONDS
                    + "' second where id = ? and (node is null or node = ? or leased_until < current_timestamp)";

    private static final String DUE =
            "select w.sequence, w.subject, w.attempts, w.since, w.next_at from event_waiting w"
                    + " where w.listener = ? and w.next_at <= ? and not exists (select 1 from event_waiting e"
                    + " where e.listener = w.listener and e.subject = w.subject and e.sequence < w.sequence)"
                    + " order by w.sequence limit ?";

    private static final String STATES = "select l.id, case when l.leased_until > current_timestamp then l.node end,"
            + " h.sequence - l.sequence,"
            + " (select count(*) from event_waiting w where w.listener = l.id),"
            + " l.failures, l.given_up, l.last_error, l.last_failed_at"
            + " from event_listeners l, audit_head h order by l.id";

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource database;

    /** Work with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(String listener, long start) {
        run(connection -> {
            boolean known = !query(
                            connection,
                            "select id from event_listeners where id = ?",
                            row -> row.getString(1),
                            listener)
                    .isEmpty();
            return known
                    ? 0
                    : update(
                            connection,
                            "insert into event_listeners (id, sequence, failures, given_up) values (?, ?, 0, 0)",
                            listener,
                            start);
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Long> lease(String listener, String node) {
        return run(connection -> {
            if (update(connection, LEASE, node, listener, node) == 0) {
                return Optional.empty();
            }
            return query(
                            connection,
                            "select sequence from event_listeners where id = ?",
                            row -> row.getLong(1),
                            listener)
                    .stream()
                    .findFirst();
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String node) {
        run(connection ->
                update(connection, "update event_listeners set node = null, leased_until = null where node = ?", node));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Set<String> waiting(String listener, Collection<String> subjects) {
        List<Object> parameters = new ArrayList<>(List.of(listener));
        parameters.addAll(subjects);
        return run(connection -> new HashSet<>(query(
                connection,
                "select distinct subject from event_waiting where listener = ? and subject in ("
                        + String.join(", ", Collections.nCopies(subjects.size(), "?")) + ")",
                row -> row.getString(1),
                parameters.toArray())));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Waiting> due(String listener, Instant now, int most) {
        return run(connection -> query(
                connection,
                DUE,
                row -> new Waiting(row.getLong(1), row.getString(2), row.getInt(3), instant(row, 4), instant(row, 5)),
                listener,
                now,
                most));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void heard(String listener, long sequence, List<Waiting> waiting) {
        run(connection -> {
            for (Waiting one : waiting) {
                // Another node may have come as far before it lost the listener to this one.
                update(
                        connection,
                        "delete from event_waiting where listener = ? and sequence = ?",
                        listener,
                        one.sequence());
                update(
                        connection,
                        "insert into event_waiting (listener, sequence, subject, attempts, since, next_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        listener,
                        one.sequence(),
                        one.subject(),
                        one.attempts(),
                        one.since(),
                        one.nextAt());
            }
            return update(
                    connection,
                    "update event_listeners set sequence = ? where id = ? and sequence < ?",
                    sequence,
                    listener,
                    sequence);
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void done(String listener, long sequence) {
        run(connection -> remove(connection, listener, sequence));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failedAgain(String listener, Waiting waiting) {
        run(connection -> update(
                connection,
                "update event_waiting set attempts = ?, next_at = ? where listener = ? and sequence = ?",
                waiting.attempts(),
                waiting.nextAt(),
                listener,
                waiting.sequence()));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void givenUp(String listener, long sequence) {
        run(connection -> {
            remove(connection, listener, sequence);
            return update(connection, "update event_listeners set given_up = given_up + 1 where id = ?", listener);
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(String listener, String error, Instant now) {
        run(connection -> update(
                connection,
                "update event_listeners set failures = failures + 1, last_error = ?, last_failed_at = ? where id = ?",
                error,
                now,
                listener));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ListenerState> states() {
        return run(connection -> query(
                connection,
                STATES,
                row -> new ListenerState(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        Optional.ofNullable(row.getString(7)),
                        Optional.ofNullable(row.getObject(8, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant))));
    }

    private static int remove(Connection connection, String listener, long sequence) throws SQLException {
        return update(connection, "delete from event_waiting where listener = ? and sequence = ?", listener, sequence);
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new ProgressException(e);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Reads a row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
        }
        return found;
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(
                    i + 1, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The database could not be asked. */
    public static final class ProgressException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ProgressException(SQLException cause) {
            super(cause);
        }

        /** Whether somebody else has written the same row before. */
        boolean isThereAlready() {
            return getCause() instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState());
        }
    }
}
