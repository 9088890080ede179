package org.gatewright.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
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
                .locations("classpath:db/migration")
                .table("schema_history")
                // In a cluster, the server below has made its own tables before ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
