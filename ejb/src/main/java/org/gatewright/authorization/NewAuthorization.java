package org.gatewright.authorization;

import java.util.List;
import java.util.Optional;

/**
 * An authorization to be, of a person or of a group.
 *
 * @param roles keys of roles of the project
 */
public record NewAuthorization(Optional<String> userId, Optional<String> groupId, List<String> roles) {

    public NewAuthorization {
        roles = List.copyOf(roles);
    }

    public static NewAuthorization ofPerson(String userId, List<String> roles) {
        return new NewAuthorization(Optional.of(userId), Optional.empty(), roles);
    }

    public static NewAuthorization ofGroup(String groupId, List<String> roles) {
        return new NewAuthorization(Optional.empty(), Optional.of(groupId), roles);
    }
}
