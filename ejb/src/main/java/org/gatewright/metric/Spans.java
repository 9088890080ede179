package org.gatewright.metric;

/** Where stages are traced, if the operator wants them to be. */
interface Spans {

    /** Nothing is traced. */
    Spans NONE = name -> Open.NOTHING;

    /** Begins a span below the one that this thread is in; it is the thread's until it ends. */
    Open begin(String name);

    /** Says of the whole request what became of it. Never a name or another thing personal. */
    default void say(String key, String value) {}

    /** A span that has begun. */
    @FunctionalInterface
    interface Open {

        Open NOTHING = () -> {};

        void end();
    }
}
