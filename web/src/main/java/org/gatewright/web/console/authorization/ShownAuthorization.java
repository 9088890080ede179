package org.gatewright.web.console.authorization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.authorization.Authorization;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The authorization that the page at hand is about. */
@Named
@RequestScoped
public class ShownAuthorization {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    AuthorizationService authorizations;

    private Authorization shown;

    @PostConstruct
    void load() {
        shown = authorizations.load(signedIn.actor(), address.id());
    }

    public Authorization get() {
        return shown;
    }

    public Authorization getIt() {
        return shown;
    }
}
