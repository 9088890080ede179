package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
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
        String id = address.required("role");
        shown = roles.list(signedIn.actor(), project.get().id(), ListQuery.of("")).items().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    public Role get() {
        return shown;
    }
}
