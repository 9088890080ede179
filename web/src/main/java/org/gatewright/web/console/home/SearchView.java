package org.gatewright.web.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatewright.administrator.Permission;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** People, applications and projects by name or id, everywhere this person may look. */
@Named
@RequestScoped
public class SearchView {

    private static final int SHOWN = 10;

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    UserService users;

    @Inject
    ApplicationService applications;

    @Inject
    ProjectService projects;

    private String text = "";
    private Listing<User> people = new Listing<>(List.of(), 0);
    private Listing<Application> foundApplications = new Listing<>(List.of(), 0);
    private Listing<Project> foundProjects = new Listing<>(List.of(), 0);

    @PostConstruct
    void search() {
        text = address.find("q").orElse("").strip();
        if (text.isEmpty()) {
            return;
        }
        ListQuery query = new ListQuery(text, Map.of(), 0, SHOWN, "", true);
        people = within(Permission.PERSON_READ, () -> users.list(signedIn.actor(), Optional.empty(), query));
        foundApplications =
                within(Permission.APPLICATION_READ, () -> applications.list(signedIn.actor(), Optional.empty(), query));
        foundProjects = within(Permission.PROJECT_READ, () -> projects.list(signedIn.actor(), Optional.empty(), query));
    }

    private <T> Listing<T> within(Permission permission, Supplier<Listing<T>> source) {
        return signedIn.maySomewhere(permission) ? source.get() : new Listing<>(List.of(), 0);
    }

    public String getText() {
        return text;
    }

    public Listing<User> getPeople() {
        return people;
    }

    public Listing<Application> getApplications() {
        return foundApplications;
    }

    public Listing<Project> getProjects() {
        return foundProjects;
    }

    public boolean isNothing() {
        return people.total() + foundApplications.total() + foundProjects.total() == 0;
    }
}
