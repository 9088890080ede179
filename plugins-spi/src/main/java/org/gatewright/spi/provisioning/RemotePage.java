package org.gatewright.spi.provisioning;

import java.util.List;
import java.util.Optional;

/**
 * Some of the people in a remote directory.
 *
 * @param people at most a thousand
 * @param next where the next page begins; empty if this is the last one
 * @since 1.0
 */
public record RemotePage(List<RemotePerson> people, Optional<String> next) {

    /** How many people one page may have. */
    public static final int MOST = 1_000;

    /**
     * Makes a page.
     *
     * @param people some people
     * @param next where the next page begins
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public RemotePage {
        people = List.copyOf(people);
        if (people.size() > MOST) {
            throw new IllegalArgumentException("A page has at most " + MOST + " people");
        }
    }
}
