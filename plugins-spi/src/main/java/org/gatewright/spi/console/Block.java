package org.gatewright.spi.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;

/**
 * A part of a tab. Its heading is the text {@code tab.<tab>.<block>.title}. Values are shown as they are; texts of the plugin are
 * named by keys.
 *
 * @since 1.0
 */
public sealed interface Block {

    /**
     * Names the block within the tab.
     *
     * @return lower-case letters, digits and hyphens
     */
    String id();

    /**
     * Values with their names, the texts {@code tab.<tab>.<block>.<key>}.
     *
     * @param id of the block
     * @param values by key, in the order shown
     */
    record Facts(String id, Map<String, String> values) implements Block {

        /** Takes a copy of the map, in its order. */
        public Facts {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A table. A column's heading is the text {@code tab.<tab>.<block>.<column>}.
     *
     * @param id of the block
     * @param columns keys of the columns, in order
     * @param rows as many values in each as there are columns; the first 200 are shown
     */
    record Table(String id, List<String> columns, List<List<String>> rows) implements Block {

        /**
         * Takes copies of the lists.
         *
         * @throws IllegalArgumentException if a row has more or fewer values than there are columns
         */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "Table " + id + " has " + columns.size() + " columns and a row of " + row.size());
                }
            }
        }
    }

    /**
     * A sentence, the text {@code tab.<tab>.<block>.text} with its arguments.
     *
     * @param id of the block
     * @param warning whether it warns, or merely says something
     * @param arguments for the places in the text that are written {@code {name}}
     */
    record Note(String id, boolean warning, Map<String, String> arguments) implements Block {

        /** Takes a copy of the map. */
        public Note {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Something the administrator can do. The button is the text {@code tab.<tab>.<block>.button}; the owner in the keys of the
     * fields' texts is {@code tab.<tab>}.
     *
     * @param id of the block, which {@link ConsoleTab#act} is told
     * @param fields what must be filled in first, with keys that no other form of the tab has; empty for a button alone
     * @param values what the fields hold to begin with
     */
    record Form(String id, List<Setting> fields, Settings values) implements Block {

        /** Takes a copy of the list. */
        public Form {
            fields = List.copyOf(fields);
        }
    }
}
