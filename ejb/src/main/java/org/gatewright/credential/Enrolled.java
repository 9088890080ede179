package org.gatewright.credential;

import java.time.Instant;
import java.util.Map;

/**
 * A second factor that a person has.
 *
 * @param taken grows with every answer that is taken
 * @param since tells it from one that the person has later
 */
record Enrolled(String userId, String factor, Map<String, String> remembered, long taken, Instant since) {

    Enrolled {
        remembered = Map.copyOf(remembered);
    }

    /** The rest is secret. */
    @Override
    public String toString() {
        return "Enrolled[" + userId + ", " + factor + "]";
    }
}
