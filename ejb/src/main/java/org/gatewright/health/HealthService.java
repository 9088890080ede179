package org.gatewright.health;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;

/** Shows how the answering node is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HealthService {

    @Inject
    Checks checks;

    /** Every part that is looked at, those first that decide whether the node can be used. */
    public List<Checked> list(Actor actor) {
        actor.require(Permission.INSTANCE_READ);
        return checks.all();
    }
}
