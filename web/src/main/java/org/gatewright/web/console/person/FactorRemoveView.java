package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.credential.SecondFactorService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Taking the second factor from a person who lost it. */
@Named
@RequestScoped
public class FactorRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownPerson shown;

    @Inject
    SecondFactorService secondFactors;

    public String remove() {
        secondFactors.remove(signedIn.actor(), shown.get().id());
        notices.add(text.of("people.message.factorRemoved", "name", shown.get().displayName()));
        return Onward.to("/console/people/sign-in", shown.get().id());
    }
}
