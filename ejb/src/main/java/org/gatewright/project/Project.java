package org.gatewright.project;

import java.time.Instant;
import org.gatewright.organization.State;

/**
 * The home of applications and roles.
 *
 * @param onlyAuthorized only people with an authorization that has a role may use its applications
 * @param onlyGranted only people of its own organization and of those it was granted to may use its applications
 */
public record Project(
        String id,
        String organizationId,
        String organizationName,
        String name,
        State state,
        boolean onlyAuthorized,
        boolean onlyGranted,
        long version,
        Instant createdAt,
        Instant changedAt) {}
