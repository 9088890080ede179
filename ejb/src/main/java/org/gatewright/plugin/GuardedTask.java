package org.gatewright.plugin;

import java.time.Duration;
import org.gatewright.spi.schedule.ScheduledTask;

/** A plugin's scheduled task behind its guard; how often it runs was read once. */
record GuardedTask(Guard guard, ScheduledTask inner, String id, Duration every) implements ScheduledTask {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    static GuardedTask of(Guard guard, ScheduledTask inner) throws UnfitPluginException {
        String id = guard.call("ScheduledTask.id", inner::id);
        Duration every = guard.call("ScheduledTask.every", inner::every);
        if (every.compareTo(SHORTEST) < 0) {
            throw new UnfitPluginException(
                    "Its task \"" + id + "\" wants to run every " + every + "; a second is the shortest.");
        }
        return new GuardedTask(guard, inner, id, every);
    }

    @Override
    public void run() {
        guard.work("ScheduledTask.run", () -> {
            inner.run();
            return id;
        });
    }
}
