package org.gatewright.change;

import java.util.Optional;

/** A change as the key of a cache entry. */
final class ChangeKey {

    private ChangeKey() {}

    static String of(Changed change) {
        return change.kind() + ":" + change.id();
    }

    /** Empty for a kind that only a newer release knows. */
    static Optional<Changed> read(String key) {
        int colon = key.indexOf(':');
        try {
            return Optional.of(new Changed(Changed.Kind.valueOf(key.substring(0, colon)), key.substring(colon + 1)));
        } catch (IllegalArgumentException unknownKind) {
            return Optional.empty();
        }
    }
}
