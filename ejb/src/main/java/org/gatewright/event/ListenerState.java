package org.gatewright.event;

import java.time.Instant;
import java.util.Optional;

/**
 * How an event listener gets on, for administrators.
 *
 * @param id of the listener
 * @param node that tells it; none if no node does
 * @param behind how many records it has not come to yet
 * @param waiting how many events wait to be told again, or behind such a one
 * @param failures how often it has failed
 * @param givenUp how many events it was told in vain until they were given up
 * @param lastError what it said when it failed last
 * @param lastFailedAt when that was
 */
public record ListenerState(
        String id,
        Optional<String> node,
        long behind,
        long waiting,
        long failures,
        long givenUp,
        Optional<String> lastError,
        Optional<Instant> lastFailedAt) {}
