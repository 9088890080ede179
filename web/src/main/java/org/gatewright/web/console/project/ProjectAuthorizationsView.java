package org.gatewright.web.console.project;

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

/** Who is authorized in one project. */
@Named
@RequestScoped
public class ProjectAuthorizationsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownProject shown;

    @Inject
    AuthorizationService authorizations;

    private ListPage<Authorization> page;

    @PostConstruct
    void load() {
        page = address.listWithin("name", "state")
                .load(query -> authorizations.list(
                        signedIn.actor(),
                        AuthorizationFilter.ofProject(shown.get().id()),
                        query));
    }

    public ListPage<Authorization> getPage() {
        return page;
    }
}
