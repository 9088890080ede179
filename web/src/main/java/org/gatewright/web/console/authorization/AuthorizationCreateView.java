package org.gatewright.web.console.authorization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.List;
import java.util.Optional;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.authorization.NewAuthorization;
import org.gatewright.project.ProjectService;
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
    Candidates candidates;

    private @Nullable Option project;
    private @Nullable Option who;
    private List<String> roles = List.of();

    @PostConstruct
    void load() {
        project = address.find("project")
                .map(id -> Candidates.option(projects.load(signedIn.actor(), id)))
                .orElse(null);
    }

    /** A project is chosen first, since its roles come next. */
    public boolean isProjectChosen() {
        return address.find("project").isPresent();
    }

    public boolean isForGroup() {
        return address.find("for").filter("group"::equals).isPresent();
    }

    public String choose() {
        return Onward.to("/console/authorizations/create") + "&project="
                + Objects.requireNonNull(project).value();
    }

    public List<Option> projects(String typed) {
        return candidates.projects(typed);
    }

    public List<Option> candidates(String typed) {
        return isForGroup()
                ? candidates.groups(typed, projects.load(signedIn.actor(), projectId()).organizationId())
                : candidates.people(typed, Optional.empty());
    }

    public String create() {
        Option chosen = Objects.requireNonNull(who);
        authorizations.create(
                signedIn.actor(),
                projectId(),
                isForGroup()
                        ? NewAuthorization.ofGroup(chosen.value(), roles)
                        : NewAuthorization.ofPerson(chosen.value(), roles));
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
