package org.gatewright.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.cache.Repeated;
import org.infinispan.protostream.annotations.Proto;

/**
 * The sessions under one entry of the index; rests in the cache. An entry that grew too long says so and holds none: whoever
 * looks it up has to go through all sessions.
 *
 * @param until when the last of them ends
 */
@Proto
record SessionIds(List<String> ids, boolean overflown, Instant until) {

    static final int MOST = 100;

    SessionIds {
        ids = Repeated.texts(ids);
    }

    static SessionIds one(String id, Instant until) {
        return new SessionIds(List.of(id), false, until);
    }

    SessionIds with(String id, Instant end) {
        Instant later = end.isAfter(until) ? end : until;
        if (overflown || ids.contains(id)) {
            return new SessionIds(ids, overflown, later);
        }
        if (ids.size() == MOST) {
            return new SessionIds(List.of(), true, later);
        }
        List<String> more = new ArrayList<>(ids);
        more.add(id);
        return new SessionIds(more, false, later);
    }

    /** Empty if none is left. */
    Optional<SessionIds> without(String id) {
        List<String> fewer = ids.stream().filter(other -> !other.equals(id)).toList();
        return fewer.isEmpty() && !overflown ? Optional.empty() : Optional.of(new SessionIds(fewer, overflown, until));
    }
}
