package org.gatewright.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The cluster as this node sees it, for whoever may look. */
@ApplicationScoped
public class Cluster {

    @Inject
    Members members;

    @Inject
    Nodes nodes;

    @Inject
    Caches caches;

    public ClusterInfo info() {
        List<Node> present = nodes.present();
        return new ClusterInfo(
                members.self(),
                members.expected(),
                members.present().stream().sorted().toList(),
                present,
                Comparison.of(present),
                caches.list(),
                members.moves());
    }
}
