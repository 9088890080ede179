package org.example.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/** Releases what is set for the person's organization, whether there is a key, and every word that was written. */
record Reading(PluginHost host) implements AttributeMapperFactory {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public AttributeMapper create(Settings settings) {
        return (context, released) -> {
            Settings own = host.settings().organization(context.subject().organization());
            List<String> values = new ArrayList<>();
            values.add("own " + own.required("word"));
            values.add("key " + own.text("key").orElse(""));
            values.add("ink " + own.required("ink"));
            written().forEach(word -> values.add("written " + word));
            return released.withAttributes(released.attributes().with(Attribute.of("ledger", values)));
        };
    }

    private List<String> written() {
        try (Connection connection = host.database().getConnection();
                PreparedStatement query = connection.prepareStatement("select distinct word from ledger_entries");
                ResultSet rows = query.executeQuery()) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
