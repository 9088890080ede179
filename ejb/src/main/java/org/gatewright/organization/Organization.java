package org.gatewright.organization;

import java.time.Instant;

/** A company or department, the home of projects and people. */
public record Organization(String id, String name, State state, long version, Instant createdAt, Instant changedAt) {}
