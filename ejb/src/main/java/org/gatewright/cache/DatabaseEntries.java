package org.gatewright.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
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

/** Entries of caches in a table. Plain JDBC: rows come and go by the thousand, and nobody looks at them twice. */
@ApplicationScoped
class DatabaseEntries implements EntryStore {

    private static final int FETCHED_AT_ONCE = 1000;

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource database;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Row> find(String cache, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, written, ends_at from kept_entries where cache = ? and id = ?")) {
            query.setString(1, cache);
            query.setString(2, id);
            List<Row> rows = rows(query);
            return rows.stream().findFirst();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Row> find(String cache, List<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, written, ends_at from kept_entries where cache = ? and id = any (?)")) {
            query.setString(1, cache);
            query.setArray(2, connection.createArrayOf("varchar", ids.toArray()));
            return rows(query);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> idsAfter(String cache, String id, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from kept_entries where cache = ? and id > ? and ends_at > ?"
                                + " order by id fetch first " + FETCHED_AT_ONCE + " rows only")) {
            query.setString(1, cache);
            query.setString(2, id);
            query.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            List<String> ids = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(String cache, List<Row> present, List<String> gone) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from kept_entries where cache = ? and id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kept_entries (cache, id, written, ends_at) values (?, ?, ?, ?)")) {
            List<String> replaced = new ArrayList<>(gone);
            present.forEach(row -> replaced.add(row.id()));
            // In one order on every node, so that no two wait for each other
            replaced.sort(null);
            for (String id : replaced) {
                delete.setString(1, cache);
                delete.setString(2, id);
                delete.addBatch();
            }
            delete.executeBatch();
            for (Row row : present) {
                insert.setString(1, cache);
                insert.setString(2, row.id());
                insert.setBytes(3, row.written().getBytes(StandardCharsets.ISO_8859_1));
                insert.setObject(4, OffsetDateTime.ofInstant(row.endsAt(), ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void purge(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from kept_entries where ends_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static List<Row> rows(PreparedStatement query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getString(1),
                        new String(result.getBytes(2), StandardCharsets.ISO_8859_1),
                        result.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        return rows;
    }

    /** The database could not be asked. */
    public static final class StoreException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreException(SQLException cause) {
            super(cause);
        }
    }
}
