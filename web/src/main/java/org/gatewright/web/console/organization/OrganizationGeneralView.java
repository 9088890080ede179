package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Name and state of an organization. */
@Named
@RequestScoped
public class OrganizationGeneralView {

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

    private String name;

    @PostConstruct
    void load() {
        name = shown.get().name();
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.ORGANIZATION_WRITE, shown.get().id());
    }

    public String save() {
        organizations.rename(signedIn.actor(), shown.get().id(), name);
        return done("organizations.message.saved", name);
    }

    public String activate() {
        organizations.activate(signedIn.actor(), shown.get().id());
        return done("organizations.message.activated", shown.get().name());
    }

    public String deactivate() {
        organizations.deactivate(signedIn.actor(), shown.get().id());
        return done("organizations.message.deactivated", shown.get().name());
    }

    private String done(String message, String called) {
        notices.add(text.of(message, "name", called));
        return Onward.to("/console/organizations/general", shown.get().id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
