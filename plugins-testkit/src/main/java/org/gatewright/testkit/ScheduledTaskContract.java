package org.gatewright.testkit;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.gatewright.spi.schedule.ScheduledTask;
import org.junit.jupiter.api.Test;

/** What every scheduled task owes. Extended for each task. */
public abstract class ScheduledTaskContract {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledTask task;
    private final Owed owed;

    /** The task to test. */
    protected ScheduledTaskContract(ScheduledTask task) {
        this.task = task;
        owed = Owed.by("task", task);
    }

    @Test
    final void saysHowOftenItComes() {
        Duration every = owed.answer("every", task::every);

        owed.that(every.compareTo(SHORTEST) >= 0, "comes every %s, and a second is the least".formatted(every));
        owed.that(every.equals(task.every()), "says something else in every() each time it is asked");
    }

    @Test
    final void canFollowItself() {
        owed.call("run", task::run);
        owed.call("run, for the second time", task::run);
    }

    @Test
    final void isDoneBeforeThePluginIsNoLongerWaitedFor() {
        assertTimeoutPreemptively(PATIENCE, () -> owed.call("run", task::run), "task " + task.id());
    }
}
