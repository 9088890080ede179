package org.gatewright.web.console.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Scope;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.OrganizationService;
import org.gatewright.project.ProjectService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** The part of the instance whose administrators the page at hand is about. */
@RequestScoped
public class ScopeOnPage {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    Text text;

    @Inject
    OrganizationService organizations;

    @Inject
    ProjectService projects;

    /** {@code level} and {@code scope} in the address; without them the instance. */
    public Scope get() {
        return address.find("level")
                .map(name -> new Scope(level(name), address.required("scope")))
                .orElse(Scope.INSTANCE);
    }

    private static Scope.Level level(String name) {
        return Stream.of(Scope.Level.ORGANIZATION, Scope.Level.PROJECT)
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    /** The name of the organization or project, or that of the instance. */
    public String name(Scope scope) {
        return switch (scope.level()) {
            case INSTANCE -> text.of("administrators.instance");
            case ORGANIZATION ->
                organizations.load(signedIn.actor(), scope.id()).name();
            case PROJECT -> projects.load(signedIn.actor(), scope.id()).name();
        };
    }

    /** The address of the page that lists the administrators of that part. */
    public String path(Scope scope) {
        return switch (scope.level()) {
            case INSTANCE -> "/console/administrators/list";
            case ORGANIZATION -> "/console/organizations/administrators?id=" + scope.id();
            case PROJECT -> "/console/projects/administrators?id=" + scope.id();
        };
    }

    /** The outcome that leads to that page. */
    public String page(Scope scope) {
        return switch (scope.level()) {
            case INSTANCE -> Onward.to("/console/administrators/list");
            case ORGANIZATION -> Onward.to("/console/organizations/administrators", scope.id());
            case PROJECT -> Onward.to("/console/projects/administrators", scope.id());
        };
    }

    public boolean isChangeable(Scope scope) {
        return switch (scope.level()) {
            case INSTANCE -> signedIn.mayEverywhere(Permission.ADMINISTRATOR_WRITE);
            case ORGANIZATION -> signedIn.may(Permission.ADMINISTRATOR_WRITE, scope.id());
            case PROJECT ->
                signedIn.may(
                        Permission.ADMINISTRATOR_WRITE,
                        projects.load(signedIn.actor(), scope.id()).organizationId(),
                        scope.id());
        };
    }
}
