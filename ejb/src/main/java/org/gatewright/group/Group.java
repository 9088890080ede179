package org.gatewright.group;

import java.time.Instant;
import java.util.Optional;

/**
 * People who are treated alike. Who is in a group is also in the groups above it.
 *
 * @param path the names from the top down, such as {@code /staff/admins}
 * @param members how many were put into this very group
 */
public record Group(
        String id,
        String organizationId,
        String name,
        Optional<String> parentId,
        String path,
        long members,
        Instant createdAt,
        Instant changedAt) {}
