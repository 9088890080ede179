package org.gatewright.web.console.administrator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.administrator.Administrator;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Scope;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** Who administers the whole instance. */
@Named
@RequestScoped
public class InstanceAdministratorsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ScopeOnPage scopes;

    @Inject
    AdministratorService administrators;

    private Scope scope;
    private ListPage<Administrator> page;

    @PostConstruct
    void load() {
        scope = Scope.INSTANCE;
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
