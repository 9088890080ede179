package org.gatewright.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * The last run of a task.
 *
 * @param node where it ran
 * @param failure why it failed, one line; empty if it did not
 */
public record TaskRun(String task, String node, Instant startedAt, Instant endedAt, Optional<String> failure) {}
