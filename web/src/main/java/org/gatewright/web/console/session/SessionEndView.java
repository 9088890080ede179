package org.gatewright.web.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.session.SessionService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Ends a session from the list of all. */
@Named("sessionListEndView")
@RequestScoped
public class SessionEndView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    SessionService sessions;

    public String end(String id) {
        sessions.end(signedIn.actor(), id);
        notices.add(text.of("sessions.message.ended"));
        return Onward.to("/console/sessions/list");
    }
}
