package org.gatewright.application;

import java.util.List;
import java.util.Optional;
import org.gatewright.organization.State;
import org.gatewright.spi.identity.Application;

/**
 * An application as it is stored, secrets included and readable.
 *
 * @param organizationId of the organization that owns the project
 * @param inUse it is active, and so are its project and organization
 */
record StoredApplication(
        Application application,
        String projectId,
        String organizationId,
        String protocol,
        State state,
        boolean inUse,
        boolean shared,
        List<MapperConfig> mappers,
        Optional<String> metadataUrl) {

    StoredApplication {
        mappers = List.copyOf(mappers);
    }

    String id() {
        return application.id();
    }

    RegisteredApplication toRegistered() {
        return new RegisteredApplication(projectId, organizationId, protocol, application);
    }

    @Override
    public String toString() {
        return "StoredApplication[" + application.id() + "]";
    }
}
