package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.project.Grant;
import org.gatewright.project.GrantService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The organizations that were granted one project. */
@Named
@RequestScoped
public class ProjectGrantsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownProject shown;

    @Inject
    GrantService grants;

    private ListPage<Grant> page;

    @PostConstruct
    void load() {
        page = address.listWithin("id")
                .load(query -> grants.list(signedIn.actor(), shown.get().id(), query));
    }

    public ListPage<Grant> getPage() {
        return page;
    }

    public boolean isChangeable() {
        return signedIn.may(
                Permission.PROJECT_WRITE,
                shown.get().organizationId(),
                shown.get().id());
    }
}
