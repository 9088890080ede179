package org.gatewright.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.Reason;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.thread.Threads;
import org.gatewright.user.Directory;
import org.gatewright.user.LoginRecord;

/** Ends the sessions of people who were locked, made inactive or removed: being let in again is no way back into them. */
@ApplicationScoped
public class SessionEnding implements ChangeListener {

    private static final int ENDERS = 4;

    @Inject
    Threads threads;

    @Inject
    Sessions sessions;

    @Inject
    Directory directory;

    @Inject
    Audit audit;

    private ExecutorService executor;

    @PostConstruct
    void start() {
        executor = threads.executor(ENDERS);
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.USER) {
            executor.execute(() -> endIfGone(change.id()));
        }
    }

    @Override
    public void missedChanges() {
        // Each session is checked against its person whenever it is used, so nobody is let in by one that was missed.
    }

    private void endIfGone(String userId) {
        if (directory.byId(userId).filter(LoginRecord::maySignIn).isPresent()) {
            return;
        }
        for (Session session : sessions.ofPerson(userId)) {
            sessions.end(session.id()).ifPresent(this::record);
        }
    }

    private void record(Session ended) {
        AuditEntry entry = AuditEntry.decision(Action.SESSION_ENDED, Outcome.DONE, ended.address())
                .on("session", ended.id(), ended.userName())
                .inOrganization(ended.organizationId())
                .aboutUser(ended.userId())
                .because(Reason.PERSON_NOT_ACTIVE);
        audit.later(entry);
        Partings.of(ended, entry).forEach(audit::later);
    }
}
