package org.gatewright.spi.host;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Small records of a plugin that every node of the cluster sees, such as tickets that wait to be redeemed. They rest in memory
 * on more than one node: the loss of any one node loses none, a stop of the whole cluster may lose all. No other plugin sees
 * them.
 *
 * <p>What is written is seen by every node when the method returns. While a cluster is torn into parts, each part sees what it
 * has written and what was there before, and all is seen again when the parts are one; that {@link #take} gives a record to one
 * caller alone holds even then.
 *
 * <p>A key has 1 to {@value #LONGEST_KEY} characters. A record has at most {@value #MOST_VALUES} values, whose names and texts
 * are together at most {@value #LONGEST_RECORD} characters long, and lasts at most {@value #MOST_DAYS} days. The methods throw
 * {@link IllegalArgumentException} for what exceeds this, saying what it was, and another {@link RuntimeException} if the
 * server can't answer.
 *
 * @since 1.0
 */
public interface Records {

    /** The length of the longest key. */
    int LONGEST_KEY = 200;

    /** So many values a record may have. */
    int MOST_VALUES = 100;

    /** The length of the names and texts of a record, all together. */
    int LONGEST_RECORD = 16_384;

    /** So many days a record may last. */
    int MOST_DAYS = 31;

    /**
     * Writes a record, in the place of one that is there.
     *
     * @param key names the record among those of the plugin
     * @param values texts by name
     * @param until when it is of no use any more; it is gone after that
     */
    void put(String key, Map<String, String> values, Instant until);

    /**
     * Writes a record if there is none: of all callers in the cluster exactly one is told {@code true}. While the cluster is
     * torn, one in each part.
     *
     * @param key as in {@link #put}
     * @param values as in {@link #put}
     * @param until as in {@link #put}
     * @return whether it was written
     */
    boolean putIfAbsent(String key, Map<String, String> values, Instant until);

    /**
     * Looks at a record.
     *
     * @param key as in {@link #put}
     * @return its values; empty if there is none
     */
    Optional<Map<String, String>> find(String key);

    /**
     * Removes a record and gives it to the caller: of all callers in the cluster exactly one gets it, ever.
     *
     * @param key as in {@link #put}
     * @return its values; empty if there is none, or somebody else got it
     */
    Optional<Map<String, String>> take(String key);
}
