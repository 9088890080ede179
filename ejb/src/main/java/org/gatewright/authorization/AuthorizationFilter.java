package org.gatewright.authorization;

import java.util.Optional;

/**
 * Which authorizations are wanted; what is empty does not matter.
 *
 * @param organizationId of the person or group
 */
public record AuthorizationFilter(
        Optional<String> projectId, Optional<String> userId, Optional<String> organizationId) {

    public static AuthorizationFilter ofProject(String id) {
        return new AuthorizationFilter(Optional.of(id), Optional.empty(), Optional.empty());
    }

    public static AuthorizationFilter ofPerson(String id) {
        return new AuthorizationFilter(Optional.empty(), Optional.of(id), Optional.empty());
    }
}
