package org.gatewright.signon;

import java.time.Instant;
import org.infinispan.protostream.annotations.Proto;

/**
 * Something was seen; rests in the cache.
 *
 * @param until when it would be refused for its age anyway
 * @param note what whoever saw it first needs to know again; may be empty
 * @param node that saw it first; empty in records of the first release
 * @param owner who alone may bring it again once that node is gone, or was; empty if nobody may
 * @param view the number of that node's view; 0 in records of the first release
 * @param claim another number each time, by which a node knows its own; 0 in records of the first release
 */
@Proto
record Seen(Instant until, String note, String node, String owner, int view, int claim) {}
