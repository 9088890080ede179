package org.gatewright.spi.console;

import java.util.List;

/**
 * What a tab shows.
 *
 * @param blocks from the top; at most 20, each with an id of its own
 * @since 1.0
 */
public record Content(List<Block> blocks) {

    /** Takes a copy of the list. */
    public Content {
        blocks = List.copyOf(blocks);
    }
}
