package org.gatewright.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;
import org.gatewright.spi.host.Records;
import org.gatewright.spi.protocol.ProtocolHost;

/** The records of all plugins, each plugin's kept apart from the others'. */
public final class PluginRecords {

    private final Entries<KeptRecord> entries;
    private final ProtocolHost.SeenOnce taken;
    private final Clock clock;

    /**
     * Records in a cache.
     *
     * @param taken remembers whose record was given away, also while the cluster is torn
     */
    PluginRecords(Entries<KeptRecord> entries, ProtocolHost.SeenOnce taken, Clock clock) {
        this.entries = entries;
        this.taken = taken;
        this.clock = clock;
    }

    /** Those of one plugin. */
    public Records of(String plugin) {
        return new Of(plugin);
    }

    private final class Of implements Records {

        private final String plugin;

        Of(String plugin) {
            this.plugin = plugin;
        }

        @Override
        public void put(String key, Map<String, String> values, Instant until) {
            entries.put(place(key), record(values, until));
        }

        @Override
        public boolean putIfAbsent(String key, Map<String, String> values, Instant until) {
            return entries.putIfAbsent(place(key), record(values, until));
        }

        @Override
        public Optional<Map<String, String>> find(String key) {
            return entries.find(place(key)).map(KeptRecord::values);
        }

        @Override
        public Optional<Map<String, String>> take(String key) {
            String place = place(key);
            Optional<KeptRecord> there = entries.find(place);
            // Claimed before it is removed: what is removed in one part of a torn cluster comes back when it is whole.
            if (there.isEmpty()
                    || !taken.firstSight(
                            "record " + there.get().mark(), there.get().until())) {
                return Optional.empty();
            }
            entries.change(
                    place,
                    now -> now.filter(other -> !other.mark().equals(there.get().mark())));
            return there.map(KeptRecord::values);
        }

        /** The key is hashed: it may be a ticket, and what is at rest must not be of use to who reads it. */
        private String place(String key) {
            require(
                    !key.isEmpty() && key.length() <= LONGEST_KEY,
                    "A key has 1 to " + LONGEST_KEY + " characters, and not " + key.length() + ".");
            return Tokens.hash("plugin " + plugin, key);
        }

        private KeptRecord record(Map<String, String> values, Instant until) {
            require(
                    values.size() <= MOST_VALUES,
                    "A record has at most " + MOST_VALUES + " values, and not " + values.size() + ".");
            int length = values.entrySet().stream()
                    .mapToInt(
                            value -> value.getKey().length() + value.getValue().length())
                    .sum();
            require(
                    length <= LONGEST_RECORD,
                    "A record has at most " + LONGEST_RECORD + " characters, and not " + length + ".");
            require(
                    !until.isAfter(Instant.now(clock).plus(Duration.ofDays(MOST_DAYS))),
                    "A record lasts at most " + MOST_DAYS + " days, and not until " + until + ".");
            return new KeptRecord(Tokens.next(), values, until);
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
