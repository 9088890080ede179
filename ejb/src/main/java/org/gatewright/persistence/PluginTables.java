package org.gatewright.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Tables of plugins, made and changed by migrations of their own. */
public final class PluginTables {

    private static final String MIGRATIONS = "META-INF/gatewright/migrations";

    private PluginTables() {}

    /**
     * Runs what has not run yet. Of several nodes that do this at once, one does and the others wait.
     *
     * @param plugin id of the plugin; the history of its migrations is the table {@code <id>_migrations}, with underscores
     * @param loader shows the migrations of that plugin alone
     * @throws org.flywaydb.core.api.FlywayException if one fails, or was changed after it had run
     */
    public static void bringUpToDate(DataSource database, String plugin, ClassLoader loader) {
        Flyway migrations = Flyway.configure(loader)
                .dataSource(database)
                .locations("classpath:" + MIGRATIONS)
                .failOnMissingLocations(false)
                .table(plugin.replace('-', '_') + "_migrations")
                // The server's own tables are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbacks(new Patience())
                .load();
        if (migrations.info().all().length > 0) {
            migrations.migrate();
        }
    }
}
