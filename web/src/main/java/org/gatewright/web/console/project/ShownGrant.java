package org.gatewright.web.console.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.project.Grant;
import org.gatewright.project.GrantService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The grant of the shown project that the parameter {@code grant} names. */
@RequestScoped
public class ShownGrant {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownProject project;

    @Inject
    GrantService grants;

    private Grant shown;

    @PostConstruct
    void load() {
        Grant named = grants.load(signedIn.actor(), address.required("grant"));
        if (!named.projectId().equals(project.get().id())) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        shown = named;
    }

    public Grant get() {
        return shown;
    }
}
