package org.gatewright.signon;

import java.time.Instant;
import org.infinispan.protostream.annotations.Proto;

/**
 * How often somebody failed to sign in lately; rests in the cache.
 *
 * @param count of attempts that failed or are being checked
 * @param until when it is forgotten
 * @param checking how many of them are being checked; a node of an earlier release takes these for failed
 */
@Proto
record LoginFailures(int count, Instant until, int checking) {

    static final LoginFailures NONE = new LoginFailures(0, Instant.EPOCH, 0);

    /** Those of which it is known that they failed. */
    int failed() {
        return count - checking;
    }

    /** One more that is being checked. */
    LoginFailures begun(Instant ends) {
        return new LoginFailures(count + 1, ends, checking + 1);
    }

    /** One that was being checked has failed. */
    LoginFailures refuted() {
        return new LoginFailures(count, until, Math.max(0, checking - 1));
    }

    /** One that was being checked does not count. */
    LoginFailures withdrawn() {
        return new LoginFailures(Math.max(0, count - 1), until, Math.max(0, checking - 1));
    }
}
