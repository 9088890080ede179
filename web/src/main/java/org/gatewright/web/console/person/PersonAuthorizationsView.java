package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.authorization.Authorization;
import org.gatewright.authorization.AuthorizationFilter;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** What one person is authorized for. */
@Named
@RequestScoped
public class PersonAuthorizationsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownPerson shown;

    @Inject
    AuthorizationService authorizations;

    private ListPage<Authorization> page;

    @PostConstruct
    void load() {
        page = address.listWithin("projectName", "state")
                .load(query -> authorizations.list(
                        signedIn.actor(),
                        AuthorizationFilter.ofPerson(shown.get().id()),
                        query));
    }

    public ListPage<Authorization> getPage() {
        return page;
    }
}
