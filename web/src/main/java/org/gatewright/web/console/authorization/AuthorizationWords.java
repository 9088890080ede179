package org.gatewright.web.console.authorization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.authorization.Authorization;
import org.gatewright.web.faces.Text;

/** How pages put an authorization into words. */
@Named
@RequestScoped
public class AuthorizationWords {

    @Inject
    Text text;

    public String kind(Authorization authorization) {
        return text.of(authorization.groupId().isPresent() ? "authorizations.group" : "authorizations.person");
    }
}
