package org.gatewright.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a look at one part of the server has shown.
 *
 * @param data texts, whole numbers and truths by name, for people and for alerts; never a secret
 */
public record Checked(Part part, Condition condition, Map<String, Object> data) {

    /** What is looked at. */
    public enum Part {
        CACHES,
        CLUSTER,
        DATABASE,
        AGREEMENT,
        PLUGINS,
        CRYPTOGRAPHY
    }

    /** How it is. */
    public enum Condition {
        GOOD,
        /** Somebody should look after it; the node is of use all the same. */
        ATTENTION,
        /** The node is of no use until it is mended. */
        DOWN
    }

    public Checked {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
