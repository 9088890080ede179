package org.gatewright.web.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.administrator.Permission;
import org.gatewright.setting.PolicyService;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;

/** What is to be done until the first person reaches the first application. */
@Named
@RequestScoped
public class NextSteps {

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    Stock stock;

    @Inject
    PolicyService policies;

    /** One step; its texts are {@code home.step.<name>}, with {@code .why} and {@code .button}. */
    public record Step(String name, String href, boolean isDone) {}

    public List<Step> getSteps() {
        return Stream.of(
                        step("project", "/console/projects/create", Permission.PROJECT_WRITE, stock.getProjects() > 0),
                        step("people", "/console/people/create", Permission.PERSON_WRITE, stock.getPeople() > 1),
                        step(
                                "application",
                                "/console/applications/create",
                                Permission.APPLICATION_WRITE,
                                stock.getApplications() > 0),
                        step(
                                "authorization",
                                "/console/authorizations/create",
                                Permission.AUTHORIZATION_WRITE,
                                stock.getAuthorizations() > 0),
                        secondFactor())
                .flatMap(List::stream)
                .toList();
    }

    public long getDone() {
        return getSteps().stream().filter(Step::isDone).count();
    }

    public boolean isOpen() {
        return getDone() < getSteps().size();
    }

    /** The policy of the chosen organization; of the instance if none is chosen. */
    private List<Step> secondFactor() {
        if (chosen.id().isEmpty() && !signedIn.mayEverywhere(Permission.POLICY_READ)) {
            return List.of();
        }
        String page = chosen.id()
                .map(id -> "/console/organizations/policies?id=" + id)
                .orElse("/console/settings/list");
        boolean required = policies.load(signedIn.actor(), chosen.id()).login().secondFactorRequired();
        return step("secondFactor", page, Permission.POLICY_WRITE, required);
    }

    private List<Step> step(String name, String href, Permission permission, boolean done) {
        return signedIn.maySomewhere(permission) ? List.of(new Step(name, href, done)) : List.of();
    }
}
