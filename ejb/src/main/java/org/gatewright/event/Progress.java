package org.gatewright.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far listeners have come, where all nodes see it. */
interface Progress {

    /** Has a listener begin behind that record, unless it has begun before. */
    void begin(String listener, long start);

    /**
     * Makes this node the one that tells a listener, for {@value DatabaseProgress#LEASE_SECONDS} seconds, unless another node is.
     * The clock of the database decides.
     *
     * @return the sequence that the listener has heard, or nothing while another node tells it
     */
    Optional<Long> lease(String listener, String node);

    /** Lets go of all that this node tells. */
    void release(String node);

    /** Which of these have events that wait. */
    Set<String> waiting(String listener, Collection<String> subjects);

    /** Events whose time has come, and that nothing about the same is before. */
    List<Waiting> due(String listener, Instant now, int most);

    /** All up to a record were told, or wait; in one step. */
    void heard(String listener, long sequence, List<Waiting> waiting);

    /** One that waited was told. */
    void done(String listener, long sequence);

    /** One that waited has failed again. */
    void failedAgain(String listener, Waiting waiting);

    /** One that waited is not told any more. */
    void givenUp(String listener, long sequence);

    /** Takes down what a listener said when it failed. */
    void failed(String listener, String error, Instant now);

    /** Every listener that ever was. */
    List<ListenerState> states();
}
