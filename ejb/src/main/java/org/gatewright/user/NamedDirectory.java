package org.gatewright.user;

import java.time.Instant;
import java.util.Optional;

/**
 * The directory that an organization names, and what is known of its changes.
 *
 * @param directory id of the directory
 * @param seen what the directory gave for the next time; empty before the first
 * @param lookedAt when it was last asked for changes
 * @param listedAt when everybody in it was last listed
 * @param fault why the last look failed; empty if it did not
 */
public record NamedDirectory(
        String organizationId,
        String directory,
        String seen,
        Optional<Instant> lookedAt,
        Optional<Instant> listedAt,
        String fault) {}
