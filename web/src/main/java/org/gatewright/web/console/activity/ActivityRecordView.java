package org.gatewright.web.console.activity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.AuditService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.PageAddress;

/** One record of the activity with everything it holds. */
@Named
@RequestScoped
public class ActivityRecordView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditService audit;

    @Inject
    ActivityWords words;

    private AuditRecord shown;

    @PostConstruct
    void load() {
        shown = audit.load(signedIn.actor(), address.id());
    }

    public AuditRecord getIt() {
        return shown;
    }

    /** Whether somebody was turned away, or something broke. */
    public boolean isBad() {
        return shown.entry().outcome() == Outcome.REFUSED || shown.entry().outcome() == Outcome.FAILED;
    }

    public List<Wording.Found> getFindings() {
        return words.findings(shown.entry());
    }

    public List<Wording.Fact> getFacts() {
        return words.facts(shown.entry());
    }
}
