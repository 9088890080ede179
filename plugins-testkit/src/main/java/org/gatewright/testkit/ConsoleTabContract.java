package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final ConsoleTab tab;
    private final Settings filledIn;
    private final Shown shown;

    /**
     * The tab to test.
     *
     * @param filledIn good values for its first form; {@link Settings#NONE} if it has none, or one without fields
     */
    protected ConsoleTabContract(ConsoleTab tab, Settings filledIn) {
        this.tab = tab;
        this.filledIn = filledIn;
        shown = new Shown(tab.place() == Place.APPLICATION ? Optional.of(Make.application("crm")) : Optional.empty());
    }

    @Test
    final void hasBlocksEachWithAnIdOfItsOwn() {
        assertThat(blocks()).hasSizeLessThanOrEqualTo(MOST_BLOCKS);
        assertThat(blocks()).extracting(Block::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    final void hasTheTextsOfItsBlocks() {
        Set<String> needed = new TreeSet<>(Set.of("tab." + tab.id() + ".name"));
        blocks().forEach(block -> needed.addAll(keys(block)));

        assertThat(Bundle.read(tab.getClass(), Bundle.ENGLISH).stringPropertyNames())
                .containsAll(needed);
    }

    @Test
    final void doesWhatItsFirstFormIsForAndSaysSo() {
        forms().stream().findFirst().ifPresent(form -> {
            Settings values =
                    DeclaredSettings.checked(form.fields(), form.values().with(filledIn));

            String said = tab.act(form.id(), values, shown);

            assertThat(Bundle.read(tab.getClass(), Bundle.ENGLISH).stringPropertyNames())
                    .contains("tab." + tab.id() + "." + said);
        });
    }

    @Test
    final void noTwoFormsShareAField() {
        assertThat(forms().stream().flatMap(form -> form.fields().stream()).map(Setting::key))
                .doesNotHaveDuplicates();
    }

    @Test
    final void showsTheSameToManyAtOnce() {
        assertThat(Crowd.results(() ->
                        tab.content(shown).blocks().stream().map(Block::id).toList()))
                .containsOnly(blocks().stream().map(Block::id).toList());
    }

    private List<Block> blocks() {
        return tab.content(shown).blocks();
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
