package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The projects of one organization. */
@Named
@RequestScoped
public class OrganizationProjectsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownOrganization shown;

    @Inject
    ProjectService projects;

    private ListPage<Project> page;

    @PostConstruct
    void load() {
        page = address.listWithin("name", "state")
                .load(query ->
                        projects.list(signedIn.actor(), Optional.of(shown.get().id()), query));
    }

    public ListPage<Project> getPage() {
        return page;
    }
}
