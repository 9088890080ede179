package org.gatewright.web.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.AuditQuery;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.AuditService;
import org.gatewright.setting.Configuration;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;

/** The last day in numbers, and what happened last. */
@Named
@RequestScoped
public class HomeView {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int RECENT = 6;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    AuditService audit;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    /** The address that browsers and applications use. */
    public String getAddress() {
        return configuration.publicUrl().getAuthority();
    }

    public boolean isActivityShown() {
        return signedIn.maySomewhere(Permission.AUDIT_READ);
    }

    public long getSignOns() {
        return count("sign-on.", Outcome.GRANTED);
    }

    public long getRefused() {
        return count("sign-on.", Outcome.REFUSED);
    }

    public List<AuditRecord> getRecent() {
        return audit.list(signedIn.actor(), query("", Optional.empty(), Optional.empty(), RECENT))
                .items();
    }

    private long count(String action, Outcome outcome) {
        Instant yesterday = clock.instant().minus(DAY);
        return audit.list(signedIn.actor(), query(action, Optional.of(outcome), Optional.of(yesterday), 1))
                .total();
    }

    private AuditQuery query(String action, Optional<Outcome> outcome, Optional<Instant> from, int size) {
        return new AuditQuery(
                "",
                Optional.empty(),
                action,
                outcome,
                chosen.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                Optional.empty(),
                0,
                size);
    }
}
