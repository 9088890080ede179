package org.gatewright.schedule;

import java.time.Instant;
import java.util.List;

/** When tasks are due, the same for all nodes: of those that take a run, one gets it. */
interface TaskTimes {

    /** When the next run is due; at once for a task that nobody has taken yet. */
    Instant due(String task);

    /**
     * Takes the run that is due.
     *
     * @param until when another node may take it if this one says nothing more
     * @return whether this node has it
     */
    boolean take(String task, String node, Instant now, Instant until);

    /** Keeps what this node has taken. */
    void keep(String task, String node, Instant until);

    /** Gives it back. */
    void done(TaskRun run, Instant next);

    /** The last run of each task, by the task's id. */
    List<TaskRun> runs();
}
