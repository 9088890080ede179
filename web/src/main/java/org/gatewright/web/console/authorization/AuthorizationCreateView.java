package org.gatewright.web.console.authorization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.authorization.Candidate;
import org.gatewright.authorization.NewAuthorization;
import org.gatewright.project.ProjectService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Giving a person or a group roles in a project, or just access to it. */
@Named
@RequestScoped
public class AuthorizationCreateView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    AuthorizationService authorizations;

    @Inject
    ProjectService projects;

    @Inject
    UserService users;

    @Inject
    Candidates candidates;

    private static final String PERSON = "p";
    private static final String GROUP = "g";

    private @Nullable Option project;
    private @Nullable Option who;
    private List<String> roles = List.of();

    @PostConstruct
    void load() {
        project = address.find("project")
                .map(id -> Candidates.option(projects.load(signedIn.actor(), id)))
                .orElse(null);
        who = address.find("person")
                .map(id -> personOption(users.load(signedIn.actor(), id)))
                .orElse(null);
    }

    private static Option personOption(User user) {
        return new Option(PERSON + user.id(), user.displayName(), user.userName() + " · " + user.organizationName());
    }

    /** A project is chosen first, since its roles come next. */
    public boolean isProjectChosen() {
        return address.find("project").isPresent();
    }

    public String choose() {
        return Onward.to("/console/authorizations/create")
                + "&project=" + Objects.requireNonNull(project).value()
                + address.find("person").map(id -> "&person=" + id).orElse("");
    }

    public List<Option> projects(String typed) {
        return candidates.projects(typed);
    }

    /** People and groups; what comes back is told apart by its first letter. */
    public List<Option> candidates(String typed) {
        return authorizations.candidates(signedIn.actor(), projectId(), typed).stream()
                .map(AuthorizationCreateView::option)
                .toList();
    }

    private static Option option(Candidate candidate) {
        String value = candidate
                .userId()
                .map(id -> PERSON + id)
                .orElseGet(() -> GROUP + candidate.groupId().orElse(""));
        String detail = Stream.of(candidate.detail(), candidate.organizationName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Option(value, candidate.name(), detail);
    }

    public String create() {
        Option chosen = Objects.requireNonNull(who);
        String id = chosen.value().substring(1);
        authorizations.create(
                signedIn.actor(),
                projectId(),
                chosen.value().startsWith(GROUP)
                        ? NewAuthorization.ofGroup(id, roles)
                        : NewAuthorization.ofPerson(id, roles));
        notices.add(text.of("authorizations.message.created", "name", chosen.label()));
        return Onward.to("/console/projects/authorizations", projectId());
    }

    private String projectId() {
        return address.required("project");
    }

    public @Nullable Option getProject() {
        return project;
    }

    public void setProject(@Nullable Option chosen) {
        project = chosen;
    }

    public @Nullable Option getWho() {
        return who;
    }

    public void setWho(@Nullable Option chosen) {
        who = chosen;
    }

    public List<Option> getChoices() {
        return candidates.roles(projectId());
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = chosen;
    }
}
