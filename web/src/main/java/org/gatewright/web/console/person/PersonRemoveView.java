package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Removing a person, after the user name was typed. */
@Named
@RequestScoped
public class PersonRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownPerson shown;

    @Inject
    UserService users;

    private String confirmation = "";

    public String remove() {
        users.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("people.message.removed", "name", shown.get().displayName()));
        return Onward.to("/console/people/list");
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
