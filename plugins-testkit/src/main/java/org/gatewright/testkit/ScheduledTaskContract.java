package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.gatewright.spi.schedule.ScheduledTask;
import org.junit.jupiter.api.Test;

/** What every scheduled task owes. Extended for each task. */
public abstract class ScheduledTaskContract {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledTask task;

    /** The task to test. */
    protected ScheduledTaskContract(ScheduledTask task) {
        this.task = task;
    }

    @Test
    final void saysHowOftenItComes() {
        assertThat(task.every()).isGreaterThanOrEqualTo(SHORTEST).isEqualTo(task.every());
    }

    @Test
    final void canFollowItself() {
        assertThatCode(() -> {
                    task.run();
                    task.run();
                })
                .doesNotThrowAnyException();
    }

    @Test
    final void isDoneBeforeThePluginIsNoLongerWaitedFor() {
        assertTimeoutPreemptively(PATIENCE, task::run);
    }
}
