package org.gatewright.administrator;

/** A role within a scope, as an actor carries it. */
public record Assignment(Scope scope, AdministratorRole role) {

    boolean covers(String organizationId, String projectId) {
        return switch (scope.level()) {
            case INSTANCE -> true;
            case ORGANIZATION -> scope.id().equals(organizationId);
            case PROJECT -> scope.id().equals(projectId);
        };
    }
}
