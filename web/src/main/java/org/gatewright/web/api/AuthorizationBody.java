package org.gatewright.web.api;

import java.util.List;
import java.util.Optional;
import org.gatewright.authorization.NewAuthorization;

/** A new authorization: of a person or of a group. */
public record AuthorizationBody(Optional<String> userId, Optional<String> groupId, List<String> roles) {

    NewAuthorization authorization() {
        return new NewAuthorization(userId, groupId, roles);
    }
}
