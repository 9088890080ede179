package org.gatewright.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/** Shows and ends sessions: administrators those of their people, everybody their own. */
@Stateless
public class SessionService {

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    /**
     * Sessions of the people that the actor may see, the last used first; no more than 10,000 are counted and shown. The text is
     * looked for in user name and address; the filter {@code applicationId} takes those that reached an application.
     *
     * @param userId of one person alone
     */
    public Listing<SessionInfo> list(Actor actor, Optional<String> userId, ListQuery query) {
        if (!actor.mayAnywhere(Permission.SESSION_READ)) {
            throw DomainException.of(ErrorCode.DENIED);
        }
        Stream<Session> candidates =
                userId.map(id -> sessions.ofPerson(id).stream()).orElseGet(sessions::all);
        return page(
                candidates.filter(session -> actor.may(Permission.SESSION_READ, session.organizationId(), "")), query);
    }

    public SessionInfo load(Actor actor, String id) {
        Session session = sessions.load(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        actor.require(Permission.SESSION_READ, session.organizationId());
        return sessions.info(session);
    }

    /** Ends somebody's session on every node. */
    public void end(Actor actor, String id) {
        Session session = sessions.load(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        actor.require(Permission.SESSION_END, session.organizationId());
        end(actor, session);
    }

    @Unguarded("concerns the actor alone")
    public Listing<SessionInfo> listOwn(Actor self) {
        return page(sessions.ofPerson(self.userId()).stream(), ListQuery.of(""));
    }

    @Unguarded("concerns the actor alone")
    public void endOwn(Actor self, String id) {
        Session session = sessions.load(id)
                .filter(found -> found.userId().equals(self.userId()))
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        end(self, session);
    }

    private void end(Actor actor, Session session) {
        AuditEntry entry = AuditEntry.change(actor, Action.SESSION_ENDED, "session", session.id(), session.userName())
                .inOrganization(session.organizationId())
                .aboutUser(session.userId());
        audit.record(entry);
        Partings.of(session, entry).forEach(audit::record);
        sessions.end(session.id());
    }

    private Listing<SessionInfo> page(Stream<Session> candidates, ListQuery query) {
        return SessionPage.of(candidates, query).map(sessions::info);
    }
}
