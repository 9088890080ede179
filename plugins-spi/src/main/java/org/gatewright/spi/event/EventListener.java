package org.gatewright.spi.event;

import java.util.Set;
import org.gatewright.spi.Extension;

/**
 * Hears what happens on the server. Implemented by plugins. Its name is the text {@code listener.<id>.name}.
 *
 * <p>Whatever the server records in its activity is told to every listener, moments later and on one node of the cluster at a
 * time: nobody who signs on waits for a listener. A listener hears of each event at least once; after a failure, or the loss of
 * a node, it may hear of one again, and tells that by {@link Event#id}.
 *
 * <p>What concerns one person comes in order, one after another. A listener that throws, or takes longer than {@value
 * #SECONDS} seconds, has failed for that event: it is told again after a second, then after pauses that double up to ten
 * minutes, and what concerns the same person waits meanwhile. What still fails after {@value #HOURS} hours is given up. Other
 * people's events go on all the time.
 *
 * <p>A new listener hears of what happens from then on. While its plugin is away, or disabled, events wait for it.
 *
 * @since 1.0
 */
public interface EventListener extends Extension {

    /** How long one event may take, in seconds. */
    int SECONDS = 10;

    /** For how many hours an event is told again that fails. */
    int HOURS = 24;

    /**
     * Names the listener among all of the instance. What it has heard is stored under this id.
     *
     * @return lower-case letters, digits and hyphens; the same at every call
     */
    @Override
    String id();

    /**
     * What the listener wants to hear of, as a set of {@linkplain Event#action actions}. Asked when the plugin starts.
     *
     * @return actions such as {@code sign-on.ended}; empty for all
     */
    default Set<String> actions() {
        return Set.of();
    }

    /**
     * Takes an event in. Returns when it is done with it: the event is not told again.
     *
     * @param event what has happened
     * @throws RuntimeException if the event should be told again; its message is shown to administrators
     */
    void heard(Event event);
}
