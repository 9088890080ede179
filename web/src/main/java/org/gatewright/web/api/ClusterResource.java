package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.cluster.ClusterInfo;
import org.gatewright.cluster.ClusterService;
import org.gatewright.health.Checked;
import org.gatewright.health.HealthService;

/** The nodes, and how the one is that answers. */
@RequestScoped
@Path("/cluster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cluster")
public class ClusterResource {

    @Inject
    ClusterService cluster;

    @Inject
    HealthService health;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "getCluster", summary = "Get the nodes of the cluster as the answering node sees them")
    public ClusterInfo getCluster() {
        return cluster.load(caller.actor());
    }

    @GET
    @Path("/health")
    @Operation(operationId = "listHealth", summary = "List how the answering node and what it needs are")
    public List<Checked> listHealth() {
        return health.list(caller.actor());
    }
}
