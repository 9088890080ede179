package org.gatewright.provisioning;

import java.time.Duration;
import java.time.Instant;

/**
 * A person who was put into a remote directory, or has to be.
 *
 * @param remoteId the id that they have there; empty until they are there
 * @param digest of what was put; empty if it has to be put again
 * @param tries how many failed in a row
 * @param nextAt when the next try may be made
 * @param fault why the last one failed; empty if it did not
 */
record Provisioned(String userId, String remoteId, String digest, int tries, Instant nextAt, String fault) {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 10;

    static Provisioned unknown(String userId) {
        return new Provisioned(userId, "", "", 0, Instant.EPOCH, "");
    }

    boolean isDue(Instant now) {
        return !now.isBefore(nextAt);
    }

    boolean isThere() {
        return !remoteId.isEmpty();
    }

    Provisioned put(String id, String what) {
        return new Provisioned(userId, id, what, 0, Instant.EPOCH, "");
    }

    /** It has to be put again: it is not there, or another than it was. */
    Provisioned missing() {
        return new Provisioned(userId, "", "", tries, nextAt, fault);
    }

    /** It is there under this id, whatever is known of it. */
    Provisioned found(String id) {
        return new Provisioned(userId, id, "", tries, nextAt, fault);
    }

    Provisioned failed(String why, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST));
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new Provisioned(userId, remoteId, digest, tries + 1, next, why);
    }
}
