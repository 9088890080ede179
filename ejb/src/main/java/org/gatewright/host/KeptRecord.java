package org.gatewright.host;

import java.time.Instant;
import java.util.Map;
import org.infinispan.protostream.annotations.Proto;

/**
 * A record of a plugin; rests in the cache.
 *
 * @param mark tells this record from every other one that has or had its key
 */
@Proto
record KeptRecord(String mark, Map<String, String> values, Instant until) {

    KeptRecord {
        values = Map.copyOf(values);
    }

    /** The mark alone: the values are the plugin's. */
    @Override
    public String toString() {
        return "KeptRecord[" + mark + "]";
    }
}
