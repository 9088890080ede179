package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.group.Group;
import org.gatewright.group.GroupService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The groups of one organization. */
@Named
@RequestScoped
public class OrganizationGroupsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownOrganization shown;

    @Inject
    GroupService groups;

    private ListPage<Group> page;

    @PostConstruct
    void load() {
        page = address.listWithin("path")
                .load(query -> groups.list(signedIn.actor(), shown.get().id(), query));
    }

    public ListPage<Group> getPage() {
        return page;
    }
}
