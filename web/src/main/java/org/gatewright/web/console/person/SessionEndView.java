package org.gatewright.web.console.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.session.SessionService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** Ending one session of a person. */
@Named
@RequestScoped
public class SessionEndView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownPerson shown;

    @Inject
    SessionService sessions;

    public String remove() {
        sessions.end(signedIn.actor(), address.required("session"));
        notices.add(text.of("people.message.sessionEnded", "name", shown.get().displayName()));
        return Onward.to("/console/people/sessions", shown.get().id());
    }
}
