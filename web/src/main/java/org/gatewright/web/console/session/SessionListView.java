package org.gatewright.web.console.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.session.SessionInfo;
import org.gatewright.session.SessionService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.PageAddress;

/** Who is signed in right now. */
@Named
@RequestScoped
public class SessionListView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    SessionService sessions;

    private ListPage<SessionInfo> page;

    @PostConstruct
    void load() {
        page = address.list("lastUsedAt").load(query -> sessions.list(signedIn.actor(), Optional.empty(), query));
    }

    public ListPage<SessionInfo> getPage() {
        return page;
    }

    /** The applications that were reached in a session. */
    public String applications(SessionInfo session) {
        return session.participants().stream()
                .map(SessionInfo.Participant::applicationName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
