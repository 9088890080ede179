package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing a project, after its name was typed. */
@Named
@RequestScoped
public class ProjectRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownProject shown;

    @Inject
    ProjectService projects;

    private String confirmation = "";

    public String remove() {
        projects.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("projects.message.removed", "name", shown.get().name()));
        return Onward.to("/console/projects/list");
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
