package org.gatewright.web.console.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.cluster.ClusterInfo;
import org.gatewright.cluster.ClusterService;
import org.gatewright.health.Checked;
import org.gatewright.health.HealthService;
import org.gatewright.web.console.SignedIn;

/** The nodes as the answering one sees them, and how that one is. */
@Named
@RequestScoped
public class ClusterListView {

    @Inject
    SignedIn signedIn;

    @Inject
    ClusterService clusters;

    @Inject
    HealthService health;

    private ClusterInfo cluster;
    private List<Checked> checks;

    @PostConstruct
    void load() {
        cluster = clusters.load(signedIn.actor());
        checks = health.list(signedIn.actor());
    }

    public ClusterInfo getCluster() {
        return cluster;
    }

    public List<Checked> getChecks() {
        return checks;
    }

    /** How many nodes are together. */
    public int getPresent() {
        return cluster.present().size();
    }

    /** Whether there is one node, and should be. */
    public boolean isAlone() {
        return cluster.expected() == 1 && getPresent() == 1;
    }

    /** How many nodes are not there. */
    public int getMissing() {
        return Math.max(0, cluster.expected() - getPresent());
    }

    /** Nodes that are there and have not yet said anything of themselves. */
    public String getSilent() {
        List<String> heard = cluster.nodes().stream().map(node -> node.name()).toList();
        return String.join(
                ", ",
                cluster.present().stream().filter(name -> !heard.contains(name)).toList());
    }
}
