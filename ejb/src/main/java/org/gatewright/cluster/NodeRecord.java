package org.gatewright.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatewright.cache.Repeated;
import org.infinispan.protostream.annotations.Proto;

/**
 * What a node says of itself to the others. This is the form in which it rests in the cache: components are only ever added, at
 * the end.
 *
 * @param at when it said so, by its own clock
 * @param signingKeys fingerprints, that of the active key first
 */
@Proto
record NodeRecord(
        String name,
        String release,
        String spiVersion,
        Instant startedAt,
        Instant at,
        List<NodePlugin> plugins,
        List<String> signingKeys) {

    /** Said again long before that; a node that is gone is forgotten after it. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    NodeRecord {
        plugins = List.copyOf(plugins);
        signingKeys = Repeated.texts(signingKeys);
    }

    Instant endsAt() {
        return at.plus(LIFE);
    }

    /** The same, said at another time. */
    NodeRecord at(Instant time) {
        return new NodeRecord(name, release, spiVersion, startedAt, time, plugins, signingKeys);
    }
}
