package org.gatewright.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;

/** Shows how the event listeners of plugins get on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventService {

    @Inject
    DatabaseProgress progress;

    /** Every listener that ever was told something, by its id. */
    public List<ListenerState> listeners(Actor actor) {
        actor.require(Permission.PLUGIN_READ);
        return progress.states();
    }
}
