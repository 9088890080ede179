package org.gatewright.signon;

import java.time.Instant;
import org.infinispan.protostream.annotations.Proto;

/**
 * Something was seen; rests in the cache.
 *
 * @param until when it would be refused for its age anyway
 * @param note what whoever saw it first needs to know again; may be empty
 */
@Proto
record Seen(Instant until, String note) {}
