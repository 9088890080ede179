package org.gatewright.web.console.authorization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Taking an authorization back. */
@Named
@RequestScoped
public class AuthorizationRemoveView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownAuthorization shown;

    @Inject
    AuthorizationService authorizations;

    public String remove() {
        authorizations.remove(signedIn.actor(), shown.get().id());
        notices.add(
                text.of("authorizations.message.removed", "name", shown.get().name()));
        return Onward.to("/console/projects/authorizations", shown.get().projectId());
    }
}
