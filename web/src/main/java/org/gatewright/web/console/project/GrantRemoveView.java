package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.project.Grant;
import org.gatewright.project.GrantService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Taking a grant back, after the name of the organization was typed. */
@Named
@RequestScoped
public class GrantRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownGrant shown;

    @Inject
    GrantService grants;

    private String confirmation = "";

    public Grant getGrant() {
        return shown.get();
    }

    public String remove() {
        grants.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("grants.message.removed", "name", shown.get().organizationName()));
        return Onward.to("/console/projects/grants", shown.get().projectId());
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
