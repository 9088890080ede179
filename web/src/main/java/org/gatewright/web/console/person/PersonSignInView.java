package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.credential.SecondFactorService;
import org.gatewright.directory.DirectoryService;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;
import org.gatewright.web.factor.FactorTexts;
import org.gatewright.web.text.Texts;

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

    @Inject
    DirectoryService directories;

    @Inject
    SecondFactorService secondFactors;

    @Inject
    FactorTexts factorTexts;

    private String password = "";

    public boolean isChangeable() {
        return signedIn.may(Permission.PERSON_WRITE, shown.get().organizationId());
    }

    /** Whether the password is kept in the directory that the organization names. */
    public boolean isElsewhere() {
        return shown.get().directory().isPresent()
                && directories
                        .load(signedIn.actor(), shown.get().organizationId())
                        .directory()
                        .equals(shown.get().directory());
    }

    /** What the second factor is, and whether it can be asked for. */
    public String getFactor() {
        return shown.get()
                .secondFactor()
                .map(id -> text.of(
                        isOffered(id) ? "people.secondFactor.there" : "people.secondFactor.gone",
                        "factor",
                        factorTexts.name(Texts.of(text.locale()), id)))
                .orElseGet(() -> text.of("people.secondFactor.missing"));
    }

    public String getFactorTone() {
        return shown.get()
                .secondFactor()
                .map(id -> isOffered(id) ? "ok" : "warn")
                .orElse("");
    }

    private boolean isOffered(String factor) {
        return secondFactors.offered(shown.get().organizationId()).contains(factor);
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
