package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.RoleService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** A new role of a project. */
@Named
@RequestScoped
public class RoleCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownProject shown;

    @Inject
    RoleService roles;

    private String key = "";
    private String displayName = "";

    public String create() {
        roles.create(signedIn.actor(), shown.get().id(), key, displayName);
        notices.add(text.of("roles.message.created", "name", key));
        return Onward.to("/console/projects/roles", shown.get().id());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String typed) {
        key = typed;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String typed) {
        displayName = typed;
    }
}
