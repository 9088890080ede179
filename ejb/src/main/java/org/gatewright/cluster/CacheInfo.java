package org.gatewright.cluster;

import java.util.Optional;

/**
 * A cache as this node sees it.
 *
 * @param entries on this node alone, those that have ended and are not yet cleared away among them
 * @param owners on how many nodes each entry is; empty for on every node
 * @param joined whether this node has its share of it
 */
public record CacheInfo(String name, long entries, Optional<Integer> owners, boolean joined) {}
