package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Role;
import org.gatewright.project.RoleService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** The words of a role; its key stays. */
@Named
@RequestScoped
public class RoleChangeView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownRole shown;

    @Inject
    RoleService roles;

    private String displayName;

    @PostConstruct
    void load() {
        displayName = shown.get().displayName();
    }

    public Role getRole() {
        return shown.get();
    }

    public String save() {
        roles.change(signedIn.actor(), shown.get().id(), displayName);
        notices.add(text.of("roles.message.saved", "name", shown.get().key()));
        return Onward.to("/console/projects/roles", shown.get().projectId());
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String typed) {
        displayName = typed;
    }
}
