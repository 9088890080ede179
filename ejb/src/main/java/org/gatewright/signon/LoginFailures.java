package org.gatewright.signon;

import java.time.Instant;
import org.infinispan.protostream.annotations.Proto;

/**
 * How often somebody failed to sign in lately; rests in the cache.
 *
 * @param until when it is forgotten
 */
@Proto
record LoginFailures(int count, Instant until) {}
