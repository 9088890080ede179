package org.gatewright.web.console.group;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.group.GroupService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing a group, after its name was typed. */
@Named
@RequestScoped
public class GroupRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownGroup shown;

    @Inject
    GroupService groups;

    private String confirmation = "";

    public String remove() {
        groups.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("groups.message.removed", "name", shown.get().name()));
        return Onward.to("/console/organizations/groups", shown.get().organizationId());
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
