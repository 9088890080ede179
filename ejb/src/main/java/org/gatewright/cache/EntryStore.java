package org.gatewright.cache;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries of caches in the database that all nodes share, for the day on which all are restarted. */
public interface EntryStore {

    /**
     * An entry as it rests.
     *
     * @param written by {@link Codec}
     */
    record Row(String id, String written, Instant endsAt) {

        /** The id alone: what is written is personal. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** One entry, however old it is. */
    Optional<Row> find(String cache, String id);

    /** These entries, however old they are, in any order. */
    List<Row> find(String cache, List<String> ids);

    /** The next ids in the store's own order, of entries that have not ended; after the empty one are the first. */
    List<String> idsAfter(String cache, String id, Instant now);

    /** Replaces entries, and removes others; all or nothing. */
    void write(String cache, List<Row> present, List<String> gone);

    /** Removes what has ended. */
    void purge(Instant now);
}
