package org.gatewright.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database in memory with the server's own tables. */
final class TestDatabase implements AutoCloseable {

    private final Connection connection;

    TestDatabase() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .table("schema_history")
                .load()
                .migrate();
        this.connection = DriverManager.getConnection(url, "sa", "");
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void addOrganization(String id, String name) throws SQLException {
        run("insert into organizations (id, name, name_folded, state, version, created_at, changed_at) values ('" + id
                + "', '" + name + "', '" + Names.folded(name) + "', 'ACTIVE', 0, now(), now())");
    }

    @Override
    public void close() throws SQLException {
        run("shutdown");
        connection.close();
    }
}
