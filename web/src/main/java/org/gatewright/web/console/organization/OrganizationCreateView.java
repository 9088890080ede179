package org.gatewright.web.console.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** A new organization. */
@Named
@RequestScoped
public class OrganizationCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    OrganizationService organizations;

    private String name = "";

    public String create() {
        Organization created = organizations.create(signedIn.actor(), name);
        notices.add(text.of("organizations.message.created", "name", created.name()));
        return Onward.to("/console/organizations/general", created.id());
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
