package org.gatewright.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.host.Records;

/** The records of a plugin in a test, with the limits of the real ones. */
public final class RecordsInMemory implements Records {

    private final Map<String, Kept> kept = new HashMap<>();
    private final Clock clock;

    /**
     * Records that are gone when this clock says so.
     *
     * @param clock the time
     */
    public RecordsInMemory(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Map<String, String> values, Instant until) {}

    @Override
    public synchronized void put(String key, Map<String, String> values, Instant until) {
        kept.put(checked(key), checked(values, until));
    }

    @Override
    public synchronized boolean putIfAbsent(String key, Map<String, String> values, Instant until) {
        if (find(key).isPresent()) {
            return false;
        }
        put(key, values, until);
        return true;
    }

    @Override
    public synchronized Optional<Map<String, String>> find(String key) {
        return Optional.ofNullable(kept.get(checked(key)))
                .filter(there -> there.until().isAfter(Instant.now(clock)))
                .map(Kept::values);
    }

    @Override
    public synchronized Optional<Map<String, String>> take(String key) {
        Optional<Map<String, String>> there = find(key);
        kept.remove(key);
        return there;
    }

    private static String checked(String key) {
        require(!key.isEmpty() && key.length() <= LONGEST_KEY, "the key has " + key.length() + " characters");
        return key;
    }

    private Kept checked(Map<String, String> values, Instant until) {
        int length = values.entrySet().stream()
                .mapToInt(value -> value.getKey().length() + value.getValue().length())
                .sum();
        require(values.size() <= MOST_VALUES, "the record has " + values.size() + " values");
        require(length <= LONGEST_RECORD, "the record has " + length + " characters");
        require(
                !until.isAfter(Instant.now(clock).plus(Duration.ofDays(MOST_DAYS))),
                "the record would last until " + until);
        return new Kept(Map.copyOf(values), until);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException("More than the server keeps: " + otherwise);
        }
    }
}
