package org.gatewright.spi.protocol;

import java.util.Map;

/**
 * What would be sent.
 *
 * @param document the exact message, before transport encoding
 * @param facts as in {@link Outcome.Granted}
 * @param outcome {@code granted}, or the refusal that the protocol itself would answer
 * @since 1.0
 */
public record Preview(String document, Map<String, String> facts, String outcome) {

    /** The value of {@code outcome} when the sign-on would succeed. */
    public static final String GRANTED = "granted";

    public Preview {
        facts = Map.copyOf(facts);
    }
}
