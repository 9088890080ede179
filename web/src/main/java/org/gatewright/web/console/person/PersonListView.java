package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The people of the chosen organization, or of all. */
@Named
@RequestScoped
public class PersonListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    UserService users;

    private ListPage<User> page;

    @PostConstruct
    void load() {
        page = address.list("displayName", "state").load(query -> users.list(signedIn.actor(), chosen.id(), query));
    }

    public ListPage<User> getPage() {
        return page;
    }
}
