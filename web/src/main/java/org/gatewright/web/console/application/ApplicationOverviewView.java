package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.application.ApplicationService;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.AuditQuery;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.AuditService;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.web.console.SignedIn;

/** An application at a glance: warnings that stand, and what happened last. */
@Named
@RequestScoped
public class ApplicationOverviewView {

    private static final int SHOWN = 5;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownApplication shown;

    @Inject
    ApplicationService applications;

    @Inject
    AuditService audit;

    private List<Note> warnings;
    private List<AuditRecord> recent;

    @PostConstruct
    void load() {
        warnings = applications.warnings(signedIn.actor(), shown.get().id());
        recent = audit.list(signedIn.actor(), ofApplication("", Optional.empty(), SHOWN))
                .items();
    }

    public List<Note> getWarnings() {
        return warnings;
    }

    public List<AuditRecord> getRecent() {
        return recent;
    }

    /** The newest sign-on that was granted, at most one. */
    public List<AuditRecord> getLastSignOn() {
        return audit.list(signedIn.actor(), ofApplication("sign-on.", Optional.of(Outcome.GRANTED), 1))
                .items();
    }

    private AuditQuery ofApplication(String action, Optional<Outcome> outcome, int size) {
        return new AuditQuery(
                "",
                Optional.empty(),
                action,
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.of(shown.get().id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                size);
    }
}
