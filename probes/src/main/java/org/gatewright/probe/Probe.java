package org.gatewright.probe;

import java.util.Locale;

/** Everything that monitoring can ask a node. */
public enum Probe {
    START,
    THREADS,
    CACHES,
    CLUSTER,
    DATABASE,
    AGREEMENT,
    PLUGINS,
    CRYPTOGRAPHY;

    /** The name of its check, such as {@code gatewright-database}. */
    public String check() {
        return "gatewright-" + name().toLowerCase(Locale.ROOT);
    }
}
