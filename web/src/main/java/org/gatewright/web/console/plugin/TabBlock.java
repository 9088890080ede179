package org.gatewright.web.console.plugin;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.console.Block;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.faces.Option;

/** A block of a tab, in the words of the page's language. */
public final class TabBlock {

    private static final int MOST_ROWS = 200;

    private final Block block;
    private final PluginWords words;
    private final String prefix;
    private final List<SettingField> fields;

    TabBlock(String tab, Block block, PluginWords words, List<SettingField> fields) {
        this.block = block;
        this.words = words;
        this.prefix = "tab." + tab + "." + block.id() + ".";
        this.fields = fields;
    }

    public String getId() {
        return block.id();
    }

    /** Which markup draws it: {@code facts}, {@code table}, {@code note} or {@code form}. */
    public String getKind() {
        return block.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    public String getTitle() {
        return word("title");
    }

    /** Names with their values, of facts. */
    public List<Option> getFacts() {
        return block instanceof Block.Facts facts
                ? facts.values().entrySet().stream()
                        .map(fact -> Option.of(fact.getValue(), word(fact.getKey())))
                        .toList()
                : List.of();
    }

    /** Headings, of a table. */
    public List<String> getColumns() {
        return block instanceof Block.Table table
                ? table.columns().stream().map(this::word).toList()
                : List.of();
    }

    /** The first rows, of a table. */
    public List<List<String>> getRows() {
        return block instanceof Block.Table table
                ? table.rows().stream().limit(MOST_ROWS).toList()
                : List.of();
    }

    /** How many rows a table has beyond those. */
    public int getMore() {
        return block instanceof Block.Table table ? Math.max(0, table.rows().size() - MOST_ROWS) : 0;
    }

    public String getTone() {
        return block instanceof Block.Note note && note.warning() ? "warn" : "info";
    }

    /** The sentence, of a note. */
    public String getText() {
        return block instanceof Block.Note note ? words.text(prefix + "text", note.arguments()) : "";
    }

    public String getButton() {
        return word("button");
    }

    /** What must be filled in, of a form. */
    public List<SettingField> getFields() {
        return fields;
    }

    private String word(String part) {
        return words.text(prefix + part, Map.of());
    }
}
