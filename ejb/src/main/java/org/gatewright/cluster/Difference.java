package org.gatewright.cluster;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in which nodes differ and should not.
 *
 * @param subject id of the plugin, or the name of the node whose clock is wrong; empty text for the rest
 * @param held what each node has
 */
public record Difference(Kind kind, String subject, List<Held> held) {

    /** In what they differ. */
    public enum Kind {
        RELEASE,
        PLUGIN,
        SIGNING_KEYS,
        CLOCK
    }

    /**
     * What a node has.
     *
     * @param value empty text if it has none; for a clock the seconds that it is ahead
     */
    public record Held(String node, String value) {}

    public Difference {
        held = List.copyOf(held);
    }

    /** The same for as long as the same thing is wrong; the seconds of a clock come and go. */
    String key() {
        return kind + " " + subject + " " + (kind == Kind.CLOCK ? "" : held);
    }

    /** Such as {@code plugin saml: a has 1.0.0 (0123456789ab), b has none}; for operators, in English. */
    public String inWords() {
        if (kind == Kind.CLOCK) {
            return "clock: " + subject + " is " + held.get(0).value() + " seconds ahead";
        }
        String what =
                switch (kind) {
                    case PLUGIN -> "plugin " + subject;
                    case SIGNING_KEYS -> "signing keys";
                    default -> "release";
                };
        return held.stream()
                .map(one -> one.node() + " has " + (one.value().isEmpty() ? "none" : one.value()))
                .collect(Collectors.joining(", ", what + ": ", ""));
    }
}
