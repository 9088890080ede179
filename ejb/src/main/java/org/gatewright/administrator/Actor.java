package org.gatewright.administrator;

import java.util.List;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/**
 * Who calls a service, and what they may do. Every service method takes it first.
 *
 * @param userId empty for the server itself
 * @param name shown in the activity
 * @param address where the call came from
 * @param assignments none for somebody who is no administrator
 */
public record Actor(String userId, String name, String address, List<Assignment> assignments) {

    public Actor {
        assignments = List.copyOf(assignments);
    }

    /** The server itself, doing what the reason says. */
    public static Actor system(String reason) {
        return new Actor("", reason, "", List.of(new Assignment(Scope.INSTANCE, AdministratorRole.OWNER)));
    }

    public boolean isAdministrator() {
        return !assignments.isEmpty();
    }

    /**
     * Whether this actor may do it there.
     *
     * @param organizationId empty for what belongs to the instance
     * @param projectId empty for what belongs to the organization
     */
    public boolean may(Permission permission, String organizationId, String projectId) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.role().permissions().contains(permission)
                        && assignment.covers(organizationId, projectId));
    }

    /** Whether this actor may do it anywhere. */
    public boolean mayAnywhere(Permission permission) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.role().permissions().contains(permission));
    }

    /** Where this actor may do it. */
    public Reach reach(Permission permission) {
        return Reach.of(this, permission);
    }

    /**
     * Demands a permission.
     *
     * @throws DomainException {@code NOT_FOUND} if nothing there is any of the actor's business, else {@code DENIED}
     */
    public void require(Permission permission, String organizationId, String projectId) {
        if (may(permission, organizationId, projectId)) {
            return;
        }
        boolean seesIt = assignments.stream().anyMatch(assignment -> assignment.covers(organizationId, projectId));
        throw DomainException.of(seesIt ? ErrorCode.DENIED : ErrorCode.NOT_FOUND);
    }

    /** Demands a permission in an organization. */
    public void require(Permission permission, String organizationId) {
        require(permission, organizationId, "");
    }

    /** Demands a permission in the instance. */
    public void require(Permission permission) {
        if (!may(permission, "", "")) {
            throw DomainException.of(ErrorCode.DENIED);
        }
    }
}
