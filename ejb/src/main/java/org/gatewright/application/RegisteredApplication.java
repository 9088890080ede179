package org.gatewright.application;

import org.gatewright.spi.identity.Application;

/**
 * An application that is active together with its project and organization, as a sign-on needs it.
 *
 * @param organizationId of the organization that owns the project
 * @param application what plugins are told, secrets included
 */
public record RegisteredApplication(String projectId, String organizationId, String protocol, Application application) {

    public String id() {
        return application.id();
    }
}
