package org.gatewright.web.console.authorization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.authorization.Authorization;
import org.gatewright.authorization.AuthorizationFilter;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The authorizations of the chosen organization, or of all. */
@Named
@RequestScoped
public class AuthorizationListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    AuthorizationService authorizations;

    private ListPage<Authorization> page;

    @PostConstruct
    void load() {
        page = address.list("name", "state")
                .load(query -> authorizations.list(
                        signedIn.actor(),
                        new AuthorizationFilter(Optional.empty(), Optional.empty(), chosen.id()),
                        query));
    }

    public ListPage<Authorization> getPage() {
        return page;
    }
}
