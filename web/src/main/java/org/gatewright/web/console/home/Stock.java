package org.gatewright.web.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatewright.application.ApplicationService;
import org.gatewright.authorization.AuthorizationFilter;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.list.ListQuery;
import org.gatewright.project.ProjectService;
import org.gatewright.user.UserService;
import org.gatewright.user.UserState;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;

/** How many there are of what, in the chosen organization or in all. Each is counted once a request, and only when asked for. */
@Named
@RequestScoped
public class Stock {

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    ProjectService projects;

    @Inject
    ApplicationService applications;

    @Inject
    UserService users;

    @Inject
    AuthorizationService authorizations;

    private final Map<String, Long> counted = new HashMap<>();

    public long getProjects() {
        return once("projects", () -> projects.list(signedIn.actor(), chosen.id(), count(Map.of()))
                .total());
    }

    public long getApplications() {
        Map<String, String> filters =
                chosen.id().map(id -> Map.of("organizationId", id)).orElse(Map.of());
        return once("applications", () -> applications
                .list(signedIn.actor(), Optional.empty(), count(filters))
                .total());
    }

    public long getPeople() {
        return once("people", () -> users.list(signedIn.actor(), chosen.id(), count(Map.of()))
                .total());
    }

    public long getLockedPeople() {
        Map<String, String> locked = Map.of("state", UserState.LOCKED.name());
        return once("locked", () -> users.list(signedIn.actor(), chosen.id(), count(locked))
                .total());
    }

    public long getAuthorizations() {
        AuthorizationFilter filter = new AuthorizationFilter(Optional.empty(), Optional.empty(), chosen.id());
        return once("authorizations", () -> authorizations
                .list(signedIn.actor(), filter, count(Map.of()))
                .total());
    }

    private long once(String name, LongSupplier source) {
        return counted.computeIfAbsent(name, key -> source.getAsLong());
    }

    private static ListQuery count(Map<String, String> filters) {
        return new ListQuery("", filters, 0, 1, "", true);
    }
}
