package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.list.ListQuery;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The applications of the chosen organization, or of one project. */
@Named
@RequestScoped
public class ApplicationListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    ApplicationService applications;

    private ListPage<Application> page;

    @PostConstruct
    void load() {
        page = address.list("name", "state", "project")
                .load(query -> applications.list(signedIn.actor(), address.find("project"), ofOrganization(query)));
    }

    public ListPage<Application> getPage() {
        return page;
    }

    private ListQuery ofOrganization(ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.remove("project");
        chosen.id().ifPresent(id -> filters.put("organization", id));
        return new ListQuery(query.text(), filters, query.first(), query.size(), query.sort(), query.ascending());
    }
}
