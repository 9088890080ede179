package org.gatewright.cluster;

import java.util.List;

/**
 * Which nodes are together.
 *
 * @param number whoever joins, leaves, or finds the others again makes the next view, which has a higher one; 0 where there is no cluster
 * @param names of the nodes; none where there is no cluster
 */
public record View(int number, List<String> names) {

    /** Of a node that is alone by design. */
    public static final View NONE = new View(0, List.of());
}
