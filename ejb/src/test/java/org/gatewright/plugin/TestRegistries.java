package org.gatewright.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gatewright.metric.TestMeters;

/** Registries of plugins whose threads end with the tests. */
public final class TestRegistries {

    /** Longer than any test, however busy the machine. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private TestRegistries() {}

    /**
     * One that cuts nothing off.
     *
     * @param patience with requests that use a plugin that goes
     */
    public static PluginRegistry of(Clock clock, Duration patience) {
        return new PluginRegistry(
                new TestHosts(),
                clock,
                Path.of("no", "such", "folder"),
                new PluginLimits(LIMIT, patience),
                TestRegistries::thread,
                TestMeters.fresh());
    }

    static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
