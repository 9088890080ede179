package org.gatewright.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * The directory that the people of an organization come from.
 *
 * @param directory its id; empty if the organization names none
 * @param offered whether a plugin here offers it
 * @param lookedAt when it was last asked for changes
 * @param fault why that failed; empty if it did not
 * @param people how many people in use come from it
 */
public record DirectoryChoice(
        Optional<String> directory, boolean offered, Optional<Instant> lookedAt, String fault, int people) {}
