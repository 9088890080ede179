package org.gatewright.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.ConsoleTab;
import org.gatewright.spi.console.Place;
import org.gatewright.spi.console.Shown;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

/** What every tab of the console owes. Extended for each tab, with something to show and values for its form if it has one. */
public abstract class ConsoleTabContract {

    private static final int MOST_BLOCKS = 20;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    private final Owed owed;
    private final ConsoleTab tab;
    private final Settings filledIn;
    private final Shown shown;

    /**
     * The tab to test.
     *
     * @param filledIn good values for its first form; {@link Settings#NONE} if it has none, or one without fields
     */
    protected ConsoleTabContract(ConsoleTab tab, Settings filledIn) {
        owed = Owed.by("tab", tab);
        this.tab = tab;
        this.filledIn = filledIn;
        shown = new Shown(tab.place() == Place.APPLICATION ? Optional.of(Make.application("crm")) : Optional.empty());
    }

    @Test
    final void hasBlocksEachWithAnIdOfItsOwn() {
        List<String> ids = blocks().stream().map(Block::id).toList();

        owed.that(ids.size() <= MOST_BLOCKS, "has %s blocks, and %s are the most".formatted(ids.size(), MOST_BLOCKS));
        owed.none(Repeated.in(ids), "has blocks with one id");
        owed.none(
                ids.stream().filter(id -> !ID.matcher(id).matches()).toList(),
                "has ids of blocks that are not of lower-case letters, digits and hyphens");
    }

    @Test
    final void hasTheTextsOfItsBlocks() {
        Set<String> needed = new TreeSet<>(Set.of("tab." + tab.id() + ".name"));
        blocks().forEach(block -> needed.addAll(keys(block)));

        owed.texts(tab.getClass(), needed);
    }

    @Test
    final void doesWhatItsFirstFormIsForAndSaysSo() {
        forms().stream().findFirst().ifPresent(form -> {
            Settings values = owed.answer(
                    "the values that this test fills in",
                    () -> DeclaredSettings.checked(form.fields(), form.values().with(filledIn)));

            String said = owed.answer("act", () -> tab.act(form.id(), values, shown));

            owed.texts(tab.getClass(), Set.of("tab." + tab.id() + "." + said));
        });
    }

    @Test
    final void noTwoFormsShareAField() {
        owed.none(
                Repeated.in(forms().stream()
                        .flatMap(form -> form.fields().stream())
                        .map(Setting::key)
                        .toList()),
                "has fields with one key");
    }

    @Test
    final void showsTheSameToManyAtOnce() {
        List<String> ids = blocks().stream().map(Block::id).toList();

        owed.that(
                Crowd.results(() -> tab.content(shown).blocks().stream()
                                .map(Block::id)
                                .toList())
                        .stream()
                        .allMatch(ids::equals),
                "shows other blocks to many who look at once");
    }

    private List<Block> blocks() {
        return owed.answer("content", () -> tab.content(shown)).blocks();
    }

    private List<Block.Form> forms() {
        return blocks().stream()
                .filter(Block.Form.class::isInstance)
                .map(Block.Form.class::cast)
                .toList();
    }

    private Set<String> keys(Block block) {
        String prefix = "tab." + tab.id() + "." + block.id() + ".";
        Set<String> keys = new TreeSet<>(Set.of(prefix + "title"));
        if (block instanceof Block.Facts facts) {
            facts.values().keySet().forEach(key -> keys.add(prefix + key));
        } else if (block instanceof Block.Table table) {
            table.columns().forEach(column -> keys.add(prefix + column));
        } else if (block instanceof Block.Note) {
            keys.add(prefix + "text");
        } else if (block instanceof Block.Form form) {
            keys.add(prefix + "button");
            form.fields().forEach(field -> keys.addAll(PluginContract.settingKeys("tab." + tab.id(), field)));
        }
        return keys;
    }
}
