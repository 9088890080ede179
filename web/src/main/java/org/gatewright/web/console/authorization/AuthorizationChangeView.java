package org.gatewright.web.console.authorization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.administrator.Permission;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** Roles and state of an authorization. */
@Named
@RequestScoped
public class AuthorizationChangeView {

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

    @Inject
    Candidates candidates;

    private List<String> roles;

    @PostConstruct
    void load() {
        roles = shown.get().roleKeys();
    }

    public boolean isChangeable() {
        return signedIn.may(
                Permission.AUTHORIZATION_WRITE,
                shown.get().organizationId(),
                shown.get().projectId());
    }

    public String save() {
        authorizations.change(signedIn.actor(), shown.get().id(), roles);
        return done("authorizations.message.saved");
    }

    public String activate() {
        authorizations.activate(signedIn.actor(), shown.get().id());
        return done("authorizations.message.activated");
    }

    public String deactivate() {
        authorizations.deactivate(signedIn.actor(), shown.get().id());
        return done("authorizations.message.deactivated");
    }

    private String done(String message) {
        notices.add(text.of(message, "name", shown.get().name()));
        return Onward.to("/console/authorizations/change", shown.get().id());
    }

    public List<Option> getChoices() {
        return candidates.roles(shown.get().projectId());
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = chosen;
    }
}
