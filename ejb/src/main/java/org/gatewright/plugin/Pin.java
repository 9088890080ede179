package org.gatewright.plugin;

import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the plugins of a snapshot from being taken away while a request uses them. Close it when the request is done. */
public final class Pin implements AutoCloseable {

    private final Snapshot snapshot;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Pin(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            snapshot.pins().remove();
        }
    }
}
