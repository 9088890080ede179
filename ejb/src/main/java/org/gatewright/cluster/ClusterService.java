package org.gatewright.cluster;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;

/** Shows the nodes of the cluster. They come and go as servers, not through here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClusterService {

    @Inject
    Cluster cluster;

    /** The cluster as the answering node sees it. */
    public ClusterInfo load(Actor actor) {
        actor.require(Permission.INSTANCE_READ);
        return cluster.info();
    }
}
