package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.gatewright.project.NewProject;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** A new project of an organization. */
@Named
@RequestScoped
public class ProjectCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ProjectService projects;

    @Inject
    Candidates candidates;

    private @Nullable Option organization;
    private String name = "";
    private boolean onlyAuthorized = true;
    private boolean onlyGranted;

    @PostConstruct
    void load() {
        organization = candidates.startingOrganization();
    }

    public List<Option> organizations(String typed) {
        return candidates.organizations(typed);
    }

    public String create() {
        Option owner = Objects.requireNonNull(organization);
        Project created =
                projects.create(signedIn.actor(), owner.value(), new NewProject(name, onlyAuthorized, onlyGranted));
        notices.add(text.of("projects.message.created", "name", created.name()));
        return Onward.to("/console/projects/general", created.id());
    }

    public @Nullable Option getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable Option chosen) {
        organization = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public boolean isOnlyAuthorized() {
        return onlyAuthorized;
    }

    public void setOnlyAuthorized(boolean chosen) {
        onlyAuthorized = chosen;
    }

    public boolean isOnlyGranted() {
        return onlyGranted;
    }

    public void setOnlyGranted(boolean chosen) {
        onlyGranted = chosen;
    }
}
