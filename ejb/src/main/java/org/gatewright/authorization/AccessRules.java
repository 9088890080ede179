package org.gatewright.authorization;

import java.util.List;
import java.util.Set;

/** Who may use the applications of a project, and with which roles. */
public final class AccessRules {

    private AccessRules() {}

    /** Whether the person is let in; the first reason against it counts. */
    public static Access access(Standing standing) {
        if (!standing.personActive()) {
            return Access.gone(Access.Reason.PERSON_NOT_ACTIVE);
        }
        if (!standing.homeActive()) {
            return Access.gone(Access.Reason.ORGANIZATION_NOT_ACTIVE);
        }
        if (!standing.projectActive()) {
            return Access.refused(Access.Reason.PROJECT_NOT_ACTIVE);
        }
        if (standing.onlyGranted() && !standing.ownPeople() && !standing.granted()) {
            return Access.refused(Access.Reason.NOT_GRANTED);
        }
        // An authorization without a role is none: it says nothing that the project could go by.
        if (standing.onlyAuthorized() && roles(standing).isEmpty()) {
            return Access.refused(Access.Reason.NOT_AUTHORIZED);
        }
        return Access.GRANTED;
    }

    /** Keys of the roles the person has, sorted. People of another organization have only what was granted to it. */
    public static List<String> roles(Standing standing) {
        return standing.givenRoles().stream()
                .filter(role -> standing.ownPeople() || isGranted(standing, role))
                .sorted()
                .toList();
    }

    /**
     * Which of some roles can't be given to people of an organization.
     *
     * @param grantedRoles of its grant in use; empty if there is none
     */
    static List<String> notGranted(boolean ownPeople, Set<String> grantedRoles, List<String> roles) {
        return ownPeople
                ? List.of()
                : roles.stream().filter(role -> !grantedRoles.contains(role)).toList();
    }

    private static boolean isGranted(Standing standing, String role) {
        return standing.granted() && standing.grantedRoles().contains(role);
    }
}
