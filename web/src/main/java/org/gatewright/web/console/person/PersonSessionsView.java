package org.gatewright.web.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatewright.session.SessionInfo;
import org.gatewright.session.SessionService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** Where one person is signed in now. */
@Named
@RequestScoped
public class PersonSessionsView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownPerson shown;

    @Inject
    SessionService sessions;

    private ListPage<SessionInfo> page;

    @PostConstruct
    void load() {
        page = address.listWithin("")
                .load(query ->
                        sessions.list(signedIn.actor(), Optional.of(shown.get().id()), query));
    }

    public ListPage<SessionInfo> getPage() {
        return page;
    }
}
