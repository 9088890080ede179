package org.gatewright.cluster;

import java.util.List;

/**
 * The cluster as one node sees it.
 *
 * @param node the name of that node
 * @param expected how many nodes there should be
 * @param present the names of those that are together
 * @param nodes what they say of themselves; one that has just come may be missing for a moment
 * @param differences in what they differ and should not
 * @param caches of that node
 * @param moves who came and went since its start, the youngest first
 */
public record ClusterInfo(
        String node,
        int expected,
        List<String> present,
        List<Node> nodes,
        List<Difference> differences,
        List<CacheInfo> caches,
        List<Move> moves) {

    public ClusterInfo {
        present = List.copyOf(present);
        nodes = List.copyOf(nodes);
        differences = List.copyOf(differences);
        caches = List.copyOf(caches);
        moves = List.copyOf(moves);
    }
}
