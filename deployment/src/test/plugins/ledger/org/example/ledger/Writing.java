package org.example.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.schedule.ScheduledTask;

/** Writes the instance's word. */
record Writing(PluginHost host) implements ScheduledTask {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        write(host, host.settings().instance().required("word"));
    }

    static void write(PluginHost host, String word) {
        try (Connection connection = host.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into ledger_entries values (?, ?)")) {
            insert.setObject(1, OffsetDateTime.ofInstant(Instant.now(host.clock()), ZoneOffset.UTC));
            insert.setString(2, word);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
