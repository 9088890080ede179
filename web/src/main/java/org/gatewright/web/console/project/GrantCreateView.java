package org.gatewright.web.console.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.gatewright.project.GrantService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Granting roles of a project to another organization. */
@Named
@RequestScoped
public class GrantCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownProject shown;

    @Inject
    GrantService grants;

    @Inject
    Candidates candidates;

    private @Nullable Option organization;
    private List<String> roles = List.of();

    public String create() {
        Option other = Objects.requireNonNull(organization);
        grants.create(signedIn.actor(), shown.get().id(), other.value(), roles);
        notices.add(text.of("grants.message.created", "name", other.label()));
        return Onward.to("/console/projects/grants", shown.get().id());
    }

    public List<Option> organizations(String typed) {
        return candidates.organizations(typed);
    }

    public @Nullable Option getOrganization() {
        return organization;
    }

    public void setOrganization(@Nullable Option chosen) {
        organization = chosen;
    }

    public List<Option> getChoices() {
        return candidates.roles(shown.get().id());
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = chosen;
    }
}
