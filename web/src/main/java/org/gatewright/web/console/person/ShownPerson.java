package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The person that the page at hand is about. */
@Named
@RequestScoped
public class ShownPerson {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    UserService users;

    private User shown;

    @PostConstruct
    void load() {
        shown = users.load(signedIn.actor(), address.id());
    }

    public User get() {
        return shown;
    }

    public User getIt() {
        return shown;
    }
}
