package org.gatewright.web.console.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing an organization, after its name was typed. */
@Named
@RequestScoped
public class OrganizationRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownOrganization shown;

    @Inject
    OrganizationService organizations;

    private String confirmation = "";

    public String remove() {
        organizations.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("organizations.message.removed", "name", shown.get().name()));
        return Onward.to("/console/organizations/list");
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
