package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectChange;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Name, state and the two switches of a project. */
@Named
@RequestScoped
public class ProjectGeneralView {

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

    private String name;
    private boolean onlyAuthorized;
    private boolean onlyGranted;

    @PostConstruct
    void load() {
        Project project = shown.get();
        name = project.name();
        onlyAuthorized = project.onlyAuthorized();
        onlyGranted = project.onlyGranted();
    }

    public boolean isChangeable() {
        return signedIn.may(
                Permission.PROJECT_WRITE,
                shown.get().organizationId(),
                shown.get().id());
    }

    public String save() {
        projects.change(
                signedIn.actor(),
                shown.get().id(),
                new ProjectChange(Optional.of(name), Optional.of(onlyAuthorized), Optional.of(onlyGranted)));
        return done("projects.message.saved", name);
    }

    public String activate() {
        projects.activate(signedIn.actor(), shown.get().id());
        return done("projects.message.activated", shown.get().name());
    }

    public String deactivate() {
        projects.deactivate(signedIn.actor(), shown.get().id());
        return done("projects.message.deactivated", shown.get().name());
    }

    private String done(String message, String called) {
        notices.add(text.of(message, "name", called));
        return Onward.to("/console/projects/general", shown.get().id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public boolean isOnlyAuthorized() {
        return onlyAuthorized;
    }

    public void setOnlyAuthorized(boolean chosen) {
        onlyAuthorized = chosen;
    }

    public boolean isOnlyGranted() {
        return onlyGranted;
    }

    public void setOnlyGranted(boolean chosen) {
        onlyGranted = chosen;
    }
}
