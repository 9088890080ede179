package org.gatewright.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which differences are worth a word to the operator: those that last, each once. */
final class Disagreements {

    /** Time to bring a plugin to one node after the other. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Instant> since = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Those that have lasted long enough now and were not told before. */
    List<Difference> toTell(List<Difference> now, Instant time) {
        Set<String> keys = now.stream().map(Difference::key).collect(Collectors.toSet());
        since.keySet().retainAll(keys);
        told.retainAll(keys);
        List<Difference> lasting = new ArrayList<>();
        for (Difference difference : now) {
            Instant first = since.computeIfAbsent(difference.key(), key -> time);
            if (!time.isBefore(first.plus(PATIENCE)) && told.add(difference.key())) {
                lasting.add(difference);
            }
        }
        return lasting;
    }
}
