package org.gatewright.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.Detail;
import org.gatewright.spi.event.Event;

/** What is recorded of the applications that had a part in a session when it ends. */
public final class Partings {

    private Partings() {}

    /**
     * One entry for each application whose protocol remembers something by which it can tell the application.
     *
     * @param ended what is recorded of the end itself
     */
    public static List<AuditEntry> of(Session session, AuditEntry ended) {
        return session.participations().stream()
                .filter(part -> !part.remembered().isEmpty())
                .map(part -> entry(session, part, ended))
                .toList();
    }

    private static AuditEntry entry(Session session, Participation part, AuditEntry ended) {
        Map<String, String> remembered = part.remembered().entrySet().stream()
                .collect(Collectors.toMap(fact -> Event.REMEMBERED + fact.getKey(), Map.Entry::getValue));
        return AuditEntry.decision(Action.SIGN_ON_ENDED, Outcome.DONE, ended.address())
                .by(ended.actorId(), ended.actorName())
                .on("application", part.applicationId(), part.applicationName())
                .inOrganization(session.organizationId())
                .atApplication(part.applicationId())
                .aboutUser(session.userId())
                .with(Detail.USER_NAME, session.userName())
                .with(Detail.SESSION_INDEX, part.sessionIndex())
                .with(remembered);
    }
}
