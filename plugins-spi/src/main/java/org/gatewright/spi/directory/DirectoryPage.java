package org.gatewright.spi.directory;

import java.util.List;
import java.util.Optional;

/**
 * Some of the people of a directory.
 *
 * @param people at most a thousand
 * @param next where the next page begins; empty if this is the last one
 * @since 1.0
 */
public record DirectoryPage(List<DirectoryPerson> people, Optional<String> next) {

    /** How many people one page or report may have. */
    public static final int MOST = 1_000;

    /**
     * Makes a page.
     *
     * @param people some people
     * @param next where the next page begins
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public DirectoryPage {
        people = List.copyOf(people);
        if (people.size() > MOST) {
            throw new IllegalArgumentException("A page has at most " + MOST + " people");
        }
    }
}
