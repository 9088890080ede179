package org.gatewright.web.console.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** The people of one organization. */
@Named
@RequestScoped
public class OrganizationPeopleView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownOrganization shown;

    @Inject
    UserService users;

    private ListPage<User> page;

    @PostConstruct
    void load() {
        page = address.listWithin("displayName", "state")
                .load(query ->
                        users.list(signedIn.actor(), Optional.of(shown.get().id()), query));
    }

    public ListPage<User> getPage() {
        return page;
    }
}
