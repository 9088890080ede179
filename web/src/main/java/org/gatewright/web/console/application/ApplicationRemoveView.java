package org.gatewright.web.console.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.application.ApplicationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing an application, after its name was typed. */
@Named
@RequestScoped
public class ApplicationRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownApplication shown;

    @Inject
    ApplicationService applications;

    private String confirmation = "";

    public String remove() {
        applications.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("applications.message.removed", "name", shown.get().name()));
        return Onward.to("/console/applications/list");
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
