package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Password and second factor of a person. */
@Named
@RequestScoped
public class PersonSignInView {

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

    private String password = "";

    public boolean isChangeable() {
        return signedIn.may(Permission.PERSON_WRITE, shown.get().organizationId());
    }

    public String setNewPassword() {
        users.setPassword(signedIn.actor(), shown.get().id(), password);
        notices.add(text.of("people.message.password", "name", shown.get().displayName()));
        return Onward.to("/console/people/sign-in", shown.get().id());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
