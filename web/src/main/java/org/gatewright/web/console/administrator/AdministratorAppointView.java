package org.gatewright.web.console.administrator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.administrator.AdministratorRole;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Scope;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Making a person an administrator. */
@Named
@RequestScoped
public class AdministratorAppointView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ScopeOnPage scopes;

    @Inject
    AdministratorService administrators;

    @Inject
    Candidates candidates;

    private Scope scope;
    private @Nullable Option person;
    private AdministratorRole role = AdministratorRole.AUDITOR;

    @PostConstruct
    void load() {
        scope = scopes.get();
    }

    public String getScopeName() {
        return scopes.name(scope);
    }

    public String getBack() {
        return scopes.path(scope);
    }

    public List<Option> people(String typed) {
        return candidates.people(typed, Optional.empty());
    }

    public AdministratorRole[] getRoles() {
        return AdministratorRole.values();
    }

    public String appoint() {
        Option chosen = Objects.requireNonNull(person);
        administrators.appoint(signedIn.actor(), chosen.value(), scope, role);
        notices.add(text.of("administrators.message.appointed", "name", chosen.label()));
        return scopes.page(scope);
    }

    public AdministratorRole getRole() {
        return role;
    }

    public void setRole(AdministratorRole chosen) {
        role = chosen;
    }

    public @Nullable Option getPerson() {
        return person;
    }

    public void setPerson(@Nullable Option chosen) {
        person = chosen;
    }
}
