package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.administrator.Administrator;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Scope;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.administrator.ScopeOnPage;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** Who administers one organization. */
@Named
@RequestScoped
public class OrganizationAdministratorsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ScopeOnPage scopes;

    @Inject
    AdministratorService administrators;

    @Inject
    ShownOrganization shown;

    private Scope scope;
    private ListPage<Administrator> page;

    @PostConstruct
    void load() {
        scope = Scope.organization(shown.get().id());
        page = address.listWithin("userName")
                .load(query -> administrators.list(signedIn.actor(), Optional.of(scope), query));
    }

    public Scope getScope() {
        return scope;
    }

    public ListPage<Administrator> getPage() {
        return page;
    }

    public boolean isChangeable() {
        return scopes.isChangeable(scope);
    }
}
