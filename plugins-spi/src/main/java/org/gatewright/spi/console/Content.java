package org.gatewright.spi.console;

import java.util.List;

/**
 * What a tab shows.
 *
 * @param blocks from the top; at most 20, each with an id of its own
 * @since 1.0
 */
public record Content(List<Block> blocks) {

    /** How many blocks a tab has. */
    public static final int MOST = 20;

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST}, or two have the same id
     */
    public Content {
        blocks = List.copyOf(blocks);
        if (blocks.size() > MOST) {
            throw new IllegalArgumentException("A tab has at most " + MOST + " blocks");
        }
        if (blocks.stream().map(Block::id).distinct().count() < blocks.size()) {
            throw new IllegalArgumentException("Each block of a tab has an id of its own");
        }
    }
}
