package org.gatewright.metric;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times the parts of a sign-on. */
public final class Stages {

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    public Stages(Meters meters) {
        for (Stage stage : Stage.values()) {
            timers.put(stage, meters.stage(stage));
        }
    }

    /** Does the work as that stage, however it ends. */
    public <T> T run(Stage stage, Supplier<T> work) {
        Running running = begin(stage);
        try {
            return work.get();
        } finally {
            running.end();
        }
    }

    /** Begins a stage, for work that does not fit into one call; whoever begins it ends it. */
    public Running begin(Stage stage) {
        return new Running(requireNonNull(timers.get(stage)));
    }

    /** A stage that has begun; for one thread. */
    public static final class Running {

        private final Timer timer;
        private final long start = System.nanoTime();
        private boolean ended;

        private Running(Timer timer) {
            this.timer = timer;
        }

        /** Ends it; later calls do nothing. */
        public void end() {
            if (!ended) {
                ended = true;
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }
    }
}
