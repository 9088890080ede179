package org.gatewright.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the form this release needs, before anything else uses it. Other start-up beans depend on it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + product())
                // H2 has no scripts of its own
                .failOnMissingLocations(false)
                .table("schema_history")
                // In a cluster, the server below has made its own tables before ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbacks(new Patience())
                .load()
                .migrate();
    }

    /** Name of the database's product in lower case, {@code h2} or {@code postgresql}. */
    private String product() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
