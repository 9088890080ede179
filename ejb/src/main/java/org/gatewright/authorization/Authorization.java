package org.gatewright.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.organization.State;

/**
 * That a person, or everybody in a group, has roles in a project.
 *
 * @param organizationId of the person or group
 * @param userId empty if it is for a group
 * @param groupId empty if it is for a person
 * @param name the person's display name or the group's path
 * @param roleKeys may be empty; that is no reason to be let in where the project demands one
 */
public record Authorization(
        String id,
        String projectId,
        String projectName,
        String organizationId,
        String organizationName,
        Optional<String> userId,
        Optional<String> groupId,
        String name,
        List<String> roleKeys,
        State state,
        long version,
        Instant createdAt,
        Instant changedAt) {

    public Authorization {
        roleKeys = List.copyOf(roleKeys);
    }
}
