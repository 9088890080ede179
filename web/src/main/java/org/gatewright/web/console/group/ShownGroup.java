package org.gatewright.web.console.group;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.group.Group;
import org.gatewright.group.GroupService;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The group that the page at hand is about. */
@Named
@RequestScoped
public class ShownGroup {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    GroupService groups;

    @Inject
    OrganizationService organizations;

    private Group shown;
    private Organization organization;

    @PostConstruct
    void load() {
        shown = groups.load(signedIn.actor(), address.id());
        organization = organizations.load(signedIn.actor(), shown.organizationId());
    }

    public Group get() {
        return shown;
    }

    public Group getIt() {
        return shown;
    }

    /** The organization that the group belongs to. */
    public Organization getOrganization() {
        return organization;
    }
}
