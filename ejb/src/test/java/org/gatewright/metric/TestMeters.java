package org.gatewright.metric;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Meters that nobody looks at, for what is measured in passing. */
public final class TestMeters {

    private TestMeters() {}

    public static Meters fresh() {
        return new Meters(new SimpleMeterRegistry());
    }

    public static Stages stages() {
        return new Stages(fresh());
    }
}
