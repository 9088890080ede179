package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.administrator.Permission;
import org.gatewright.project.Grant;
import org.gatewright.project.GrantService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** Roles and state of a grant. */
@Named
@RequestScoped
public class GrantChangeView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownProject project;

    @Inject
    ShownGrant shown;

    @Inject
    GrantService grants;

    @Inject
    Candidates candidates;

    private List<String> roles;

    @PostConstruct
    void load() {
        roles = shown.get().roleKeys();
    }

    public Grant getGrant() {
        return shown.get();
    }

    public boolean isChangeable() {
        return signedIn.may(
                Permission.PROJECT_WRITE,
                project.get().organizationId(),
                project.get().id());
    }

    public String save() {
        grants.change(signedIn.actor(), shown.get().id(), roles);
        return done("grants.message.saved");
    }

    public String activate() {
        grants.activate(signedIn.actor(), shown.get().id());
        return done("grants.message.activated");
    }

    public String deactivate() {
        grants.deactivate(signedIn.actor(), shown.get().id());
        return done("grants.message.deactivated");
    }

    private String done(String message) {
        notices.add(text.of(message, "name", shown.get().organizationName()));
        return Onward.to("/console/projects/grants", project.get().id());
    }

    public List<Option> getChoices() {
        return candidates.roles(project.get().id());
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = chosen;
    }
}
