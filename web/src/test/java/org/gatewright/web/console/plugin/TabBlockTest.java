package org.gatewright.web.console.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gatewright.spi.console.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabBlockTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "200, 200, 0", "201, 200, 1", "950, 200, 750"})
    void ofALongTableTheFirstRowsAreShownAndTheOthersCounted(int rows, int shown, int more) {
        Block table = new Block.Table("runs", List.of("at"), Collections.nCopies(rows, List.of("noon")));

        TabBlock block = new TabBlock("staff", table, new PluginWords(), List.of());

        assertThat(block.getRows()).hasSize(shown);
        assertThat(block.getMore()).isEqualTo(more);
    }
}
