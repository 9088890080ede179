package org.gatewright.web.api;

import java.util.Optional;
import org.gatewright.administrator.AdministratorRole;
import org.gatewright.administrator.Scope;

/**
 * An administrator to appoint: of an organization or of a project if one is named, else of the instance.
 *
 * @param role what they may do there
 */
public record AdministratorBody(
        String userId, AdministratorRole role, Optional<String> organizationId, Optional<String> projectId) {

    Scope scope() {
        return projectId
                .map(Scope::project)
                .or(() -> organizationId.map(Scope::organization))
                .orElse(Scope.INSTANCE);
    }
}
