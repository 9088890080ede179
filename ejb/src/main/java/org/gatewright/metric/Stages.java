package org.gatewright.metric;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times the parts of a sign-on, and traces them where the operator wants it. */
public final class Stages {

    private final Spans spans;
    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    /** Without traces. */
    public Stages(Meters meters) {
        this(meters, Spans.NONE);
    }

    Stages(Meters meters, Spans spans) {
        this.spans = spans;
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
        return new Running(requireNonNull(timers.get(stage)), spans.begin(stage.tag()));
    }

    /**
     * Begins the trace of a whole request; its stages are below it.
     *
     * @return to be run at its end, by the same thread
     */
    public Runnable trace(String name) {
        return spans.begin(name)::end;
    }

    /** Says in the request's trace what became of it. */
    public void outcome(String protocol, SignOnOutcome outcome) {
        spans.say("gatewright.protocol", protocol);
        spans.say("gatewright.outcome", outcome.name());
    }

    /** A stage that has begun; for one thread. */
    public static final class Running {

        private final Timer timer;
        private final Spans.Open span;
        private final long start = System.nanoTime();
        private boolean ended;

        private Running(Timer timer, Spans.Open span) {
            this.timer = timer;
            this.span = span;
        }

        /** Ends it; later calls do nothing. */
        public void end() {
            if (!ended) {
                ended = true;
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                span.end();
            }
        }
    }
}
