package org.gatewright.web.console.activity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
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

    private AuditRecord shown;

    @PostConstruct
    void load() {
        shown = audit.load(signedIn.actor(), address.id());
    }

    public AuditRecord getIt() {
        return shown;
    }

    public List<Map.Entry<String, String>> getDetails() {
        return List.copyOf(shown.entry().details().entrySet());
    }
}
