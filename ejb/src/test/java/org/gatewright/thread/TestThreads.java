package org.gatewright.thread;

import java.util.concurrent.Executors;

/** Executors outside a container. */
public final class TestThreads {

    private TestThreads() {}

    public static Threads fresh() {
        return new Threads(Executors.defaultThreadFactory());
    }
}
