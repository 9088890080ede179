package org.gatewright.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** In the database that all nodes share. Each statement is a transaction of its own. */
@ApplicationScoped
class StoredTimes implements TaskTimes {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int LONGEST = 1_000;

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource database;

    @Override
    public Instant due(String task) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select next_at from plugin_tasks where task = ?")) {
            query.setString(1, task);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? instant(row, 1) : Instant.EPOCH;
            }
        } catch (SQLException e) {
            throw new TimesException(e);
        }
    }

    @Override
    public boolean take(String task, String node, Instant now, Instant until) {
        return change(
                        "update plugin_tasks set node = ?, next_at = ? where task = ? and next_at <= ?",
                        node,
                        until,
                        task,
                        now)
                || change(
                        "insert into plugin_tasks (task, node, next_at) select ?, ?, ?"
                                + " where not exists (select 1 from plugin_tasks where task = ?)",
                        task,
                        node,
                        until,
                        task);
    }

    @Override
    public void keep(String task, String node, Instant until) {
        change("update plugin_tasks set next_at = ? where task = ? and node = ?", until, task, node);
    }

    @Override
    public void done(TaskRun run, Instant next) {
        change(
                "update plugin_tasks set next_at = ?, started_at = ?, ended_at = ?, failure = ?"
                        + " where task = ? and node = ?",
                next,
                run.startedAt(),
                run.endedAt(),
                run.failure().map(StoredTimes::fitting).orElse(""),
                run.task(),
                run.node());
    }

    @Override
    public List<TaskRun> runs() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select task, node, started_at, ended_at, failure"
                        + " from plugin_tasks where ended_at is not null order by task");
                ResultSet rows = query.executeQuery()) {
            List<TaskRun> runs = new ArrayList<>();
            while (rows.next()) {
                runs.add(new TaskRun(
                        rows.getString(1),
                        rows.getString(2),
                        instant(rows, 3),
                        instant(rows, 4),
                        Optional.of(rows.getString(5)).filter(failure -> !failure.isEmpty())));
            }
            return runs;
        } catch (SQLException e) {
            throw new TimesException(e);
        }
    }

    private boolean change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(
                        i + 1,
                        values[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
            }
            return change.executeUpdate() > 0;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                // Another node was first with a new task.
                return false;
            }
            throw new TimesException(e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String fitting(String failure) {
        return failure.length() > LONGEST ? failure.substring(0, LONGEST) : failure;
    }

    /** The database could not be asked. */
    static final class TimesException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimesException(SQLException cause) {
            super(cause);
        }
    }
}
