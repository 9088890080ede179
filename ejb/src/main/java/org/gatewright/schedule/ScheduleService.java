package org.gatewright.schedule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;

/** Shows what came of the scheduled tasks of plugins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleService {

    @Inject
    StoredTimes times;

    /** The last run of each task that ever ran, by the task's id. */
    public List<TaskRun> list(Actor actor) {
        actor.require(Permission.PLUGIN_READ);
        return times.runs();
    }
}
