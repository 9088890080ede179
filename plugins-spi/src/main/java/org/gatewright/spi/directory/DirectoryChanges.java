package org.gatewright.spi.directory;

import java.util.List;

/**
 * What has changed in a directory since it was last asked.
 *
 * @param changed people who are different now, as they are now; those that the server has never seen are passed over
 * @param removed external ids of people who are not there any more
 * @param cursor to be handed in next time
 * @since 1.0
 */
public record DirectoryChanges(List<DirectoryPerson> changed, List<String> removed, String cursor) {

    /**
     * Makes a report.
     *
     * @param changed people who are different now
     * @param removed external ids of people who are not there any more
     * @param cursor to be handed in next time, at most 4,000 characters
     * @throws IllegalArgumentException if it names more than {@link DirectoryPage#MOST} people of either kind, or the cursor is too
     *     long
     */
    public DirectoryChanges {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        if (changed.size() > DirectoryPage.MOST || removed.size() > DirectoryPage.MOST) {
            throw new IllegalArgumentException("A report names at most " + DirectoryPage.MOST + " people of each kind");
        }
        if (cursor.length() > 4_000) {
            throw new IllegalArgumentException("A cursor has at most 4000 characters");
        }
    }
}
