package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.project.Role;
import org.gatewright.project.RoleService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The roles of one project. */
@Named
@RequestScoped
public class ProjectRolesView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownProject shown;

    @Inject
    RoleService roles;

    private ListPage<Role> page;

    @PostConstruct
    void load() {
        page = address.listWithin("key")
                .load(query -> roles.list(signedIn.actor(), shown.get().id(), query));
    }

    public ListPage<Role> getPage() {
        return page;
    }

    public boolean isChangeable() {
        return signedIn.may(
                Permission.PROJECT_WRITE,
                shown.get().organizationId(),
                shown.get().id());
    }
}
