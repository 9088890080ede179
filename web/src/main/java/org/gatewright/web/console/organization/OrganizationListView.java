package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The organizations this person may see. */
@Named
@RequestScoped
public class OrganizationListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    OrganizationService organizations;

    private ListPage<Organization> page;

    @PostConstruct
    void load() {
        page = address.list("name", "state").load(query -> organizations.list(signedIn.actor(), query));
    }

    public ListPage<Organization> getPage() {
        return page;
    }
}
