package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.administrator.Permission;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** The application that the page at hand is about. */
@Named
@RequestScoped
public class ShownApplication {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ApplicationService applications;

    private Application shown;

    @PostConstruct
    void load() {
        shown = applications.load(signedIn.actor(), address.id());
    }

    public Application get() {
        return shown;
    }

    public Application getIt() {
        return shown;
    }

    public boolean isChangeable() {
        return signedIn.may(Permission.APPLICATION_WRITE, shown.organizationId(), shown.projectId());
    }
}
