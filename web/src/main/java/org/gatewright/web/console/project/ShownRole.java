package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.project.Role;
import org.gatewright.project.RoleService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The role of the shown project that the parameter {@code role} names. */
@RequestScoped
public class ShownRole {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownProject project;

    @Inject
    RoleService roles;

    private Role shown;

    @PostConstruct
    void load() {
        Role named = roles.load(signedIn.actor(), address.required("role"));
        if (!named.projectId().equals(project.get().id())) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        shown = named;
    }

    public Role get() {
        return shown;
    }
}
