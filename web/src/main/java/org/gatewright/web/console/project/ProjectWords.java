package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Project;
import org.gatewright.web.faces.Text;

/** How pages put the switches of a project into words. */
@Named
@RequestScoped
public class ProjectWords {

    @Inject
    Text text;

    /** Who may use the project's applications, in a few words. */
    public String admits(Project project) {
        if (project.onlyAuthorized()) {
            return text.of(project.onlyGranted() ? "projects.admits.both" : "projects.admits.authorized");
        }
        return text.of(project.onlyGranted() ? "projects.admits.granted" : "projects.admits.all");
    }
}
