package org.gatewright.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One of the nodes that are together.
 *
 * @param self whether it is the one that answers
 * @param release of Gatewright
 * @param spiVersion the version of the contract for plugins that it offers
 * @param signingKeys fingerprints (SHA-256 of the certificate), that of the active key first
 * @param ahead how far its clock is ahead of the answering node's; negative if it is behind
 */
public record Node(
        String name,
        boolean self,
        String release,
        String spiVersion,
        Instant startedAt,
        List<NodePlugin> plugins,
        List<String> signingKeys,
        Duration ahead) {

    private static final double MILLISECONDS = 1_000;

    public Node {
        plugins = List.copyOf(plugins);
        signingKeys = List.copyOf(signingKeys);
    }

    /** How far its clock is ahead, to the nearest second. */
    public long secondsAhead() {
        return Math.round(ahead.toMillis() / MILLISECONDS);
    }
}
