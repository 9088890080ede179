package org.example.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Shows which words were written how often, and takes another one. */
record Lines(PluginHost host) implements ConsoleTab {

    @Override
    public String id() {
        return "ledger-lines";
    }

    @Override
    public Place place() {
        return Place.PLUGIN;
    }

    @Override
    public Content content(Shown shown) {
        return new Content(List.of(
                new Block.Note("rule", true, Map.of("longest", "10")),
                new Block.Table("lines", List.of("word", "count"), lines()),
                new Block.Form(
                        "write",
                        List.of(Setting.of("line", Setting.Type.TEXT).mandatory()),
                        Settings.NONE)));
    }

    private List<List<String>> lines() {
        try (Connection connection = host.database().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select word, count(*) from ledger_entries group by word");
                ResultSet rows = query.executeQuery()) {
            List<List<String>> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String act(String form, Settings values, Shown shown) {
        String line = values.required("line");
        if (line.length() > 10) {
            throw new InvalidSettingException("line", "too-long-a-word", Map.of("word", line));
        }
        try (Connection connection = host.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into ledger_entries values (?, ?)")) {
            insert.setObject(1, OffsetDateTime.ofInstant(Instant.now(host.clock()), ZoneOffset.UTC));
            insert.setString(2, line);
            insert.executeUpdate();
            return "written";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
