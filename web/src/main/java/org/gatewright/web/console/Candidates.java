package org.gatewright.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.group.GroupService;
import org.gatewright.list.ListQuery;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.project.RoleService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.faces.Option;
import org.jspecify.annotations.Nullable;

/** What the choosers of forms offer for a few letters typed. */
@RequestScoped
public class Candidates {

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    OrganizationService organizations;

    @Inject
    UserService users;

    @Inject
    GroupService groups;

    @Inject
    ProjectService projects;

    @Inject
    RoleService roles;

    private static final int OFFERED = 20;

    public List<Option> organizations(String typed) {
        return organizations.list(signedIn.actor(), query(typed, Map.of("state", "ACTIVE"))).items().stream()
                .map(Candidates::option)
                .toList();
    }

    /** What a new thing belongs to unless somebody says otherwise: the chosen organization, or the only one there is. */
    public @Nullable Option startingOrganization() {
        if (chosen.id().isPresent()) {
            return option(organizations.load(signedIn.actor(), chosen.id().get()));
        }
        List<Option> all = organizations("");
        return all.size() == 1 ? all.get(0) : null;
    }

    public List<Option> people(String typed, Optional<String> organizationId) {
        return users.list(signedIn.actor(), organizationId, query(typed, Map.of())).items().stream()
                .map(Candidates::option)
                .toList();
    }

    public List<Option> groups(String typed, String organizationId) {
        return groups.list(signedIn.actor(), organizationId, query(typed, Map.of())).items().stream()
                .map(group -> new Option(group.id(), group.name(), group.path()))
                .toList();
    }

    public List<Option> projects(String typed) {
        return projects.list(signedIn.actor(), chosen.id(), query(typed, Map.of())).items().stream()
                .map(Candidates::option)
                .toList();
    }

    public List<Option> roles(String projectId) {
        return roles.list(signedIn.actor(), projectId, ListQuery.of("")).items().stream()
                .map(role -> Option.of(
                        role.key(),
                        role.displayName().equals(role.key())
                                ? role.key()
                                : role.displayName() + " (" + role.key() + ")"))
                .toList();
    }

    public static Option option(Project project) {
        return new Option(project.id(), project.name(), project.organizationName());
    }

    public static Option option(User user) {
        return new Option(user.id(), user.displayName(), user.userName() + " · " + user.organizationName());
    }

    private static Option option(Organization organization) {
        return Option.of(organization.id(), organization.name());
    }

    private static ListQuery query(String typed, Map<String, String> filters) {
        return new ListQuery(typed, filters, 0, OFFERED, "", true);
    }
}
