package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Role;
import org.gatewright.project.RoleService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing a role, after its key was typed. */
@Named
@RequestScoped
public class RoleRemoveView {

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

    private String confirmation = "";

    public Role getRole() {
        return shown.get();
    }

    public String remove() {
        roles.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("roles.message.removed", "name", shown.get().key()));
        return Onward.to("/console/projects/roles", shown.get().projectId());
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
