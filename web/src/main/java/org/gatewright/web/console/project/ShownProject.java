package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The project that the page at hand is about. */
@Named
@RequestScoped
public class ShownProject {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ProjectService projects;

    private Project shown;

    @PostConstruct
    void load() {
        shown = projects.load(signedIn.actor(), address.id());
    }

    public Project get() {
        return shown;
    }

    public Project getIt() {
        return shown;
    }
}
