package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The organization that the page at hand is about. */
@Named
@RequestScoped
public class ShownOrganization {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    OrganizationService organizations;

    private Organization shown;

    @PostConstruct
    void load() {
        shown = organizations.load(signedIn.actor(), address.id());
    }

    public Organization get() {
        return shown;
    }

    public Organization getIt() {
        return shown;
    }
}
