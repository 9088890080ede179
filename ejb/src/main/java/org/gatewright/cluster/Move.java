package org.gatewright.cluster;

import java.time.Instant;

/**
 * A node came or went.
 *
 * @param at by the clock of the node that saw it
 */
public record Move(Instant at, String node, Kind kind) {

    /** Which of both. */
    public enum Kind {
        JOINED,
        LEFT
    }
}
