package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The projects of the chosen organization, or of all. */
@Named
@RequestScoped
public class ProjectListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    ProjectService projects;

    private ListPage<Project> page;

    @PostConstruct
    void load() {
        page = address.list("name", "state").load(query -> projects.list(signedIn.actor(), chosen.id(), query));
    }

    public ListPage<Project> getPage() {
        return page;
    }
}
