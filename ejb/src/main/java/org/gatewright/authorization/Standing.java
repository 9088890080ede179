package org.gatewright.authorization;

import java.util.Set;

/**
 * Everything that decides whether a person may use the applications of a project, and with which roles.
 *
 * @param personActive the person is in use
 * @param homeActive the person's organization is in use
 * @param projectActive the project and the organization that owns it are in use
 * @param ownPeople the person's organization owns the project
 * @param onlyAuthorized the project lets in only people who have a role
 * @param onlyGranted the project lets in only its own organization's people, and those of organizations it was granted to
 * @param granted the project is granted to the person's organization, and the grant is in use
 * @param grantedRoles keys of the roles in that grant
 * @param givenRoles keys of the roles that authorizations in use give to the person or to a group the person is in
 */
public record Standing(
        boolean personActive,
        boolean homeActive,
        boolean projectActive,
        boolean ownPeople,
        boolean onlyAuthorized,
        boolean onlyGranted,
        boolean granted,
        Set<String> grantedRoles,
        Set<String> givenRoles) {

    public Standing {
        grantedRoles = Set.copyOf(grantedRoles);
        givenRoles = Set.copyOf(givenRoles);
    }
}
