package org.gatewright.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;

/** Every session of the cluster. A session is found by the browser's cookie, of which only the hash rests here. */
public final class Sessions {

    private final Entries<Session> entries;
    private final SessionIndex index;
    private final Function<String, SessionLife> lives;
    private final Clock clock;

    /**
     * Sessions in these caches.
     *
     * @param lives how long sessions last, by organization
     */
    Sessions(Entries<Session> entries, Entries<SessionIds> index, Function<String, SessionLife> lives, Clock clock) {
        this.entries = entries;
        this.index = new SessionIndex(index);
        this.lives = lives;
        this.clock = clock;
    }

    /** A session and the value of the cookie that leads to it, which nobody but the browser keeps. */
    public record Opened(Session session, String cookie) {

        @Override
        public String toString() {
            return "Opened[" + session + "]";
        }
    }

    /** Opens a session under a name that nobody can have known before. */
    public Opened open(NewSession login) {
        String cookie = Tokens.next();
        Session session = new Session(
                idOf(cookie),
                login.userId(),
                login.userName(),
                login.organizationId(),
                login.startedAt(),
                login.secondFactorAt(),
                Instant.now(clock),
                login.address(),
                login.userAgent(),
                login.participations());
        entries.put(session.id(), session);
        index.add(session, end(session));
        return new Opened(session, cookie);
    }

    /** The live session of a cookie. Its use is noted, now and then. */
    public Optional<Session> find(String cookie) {
        return Tokens.isOne(cookie) ? load(idOf(cookie)).map(this::noted) : Optional.empty();
    }

    /** A live session by its id. Looking at it is no use of it. */
    Optional<Session> load(String id) {
        return entries.find(id).filter(this::isLive);
    }

    private Session noted(Session session) {
        Instant now = Instant.now(clock);
        return life(session).isWorthNoting(session, now)
                ? entries.change(session.id(), there -> there.map(found -> found.usedAt(now)))
                        .orElse(session)
                : session;
    }

    /**
     * Keeps an application's part in the session. Nothing is written if nothing is new.
     *
     * @return false if the session has ended meanwhile
     */
    public boolean remember(Session session, Participation part) {
        if (session.participations().contains(part)) {
            return true;
        }
        Optional<Session> now = entries.change(session.id(), there -> there.map(found -> found.with(part)));
        now.ifPresent(there -> index.add(there, part, end(there)));
        return now.isPresent();
    }

    /** Ends a session on every node; gives what it was, to the one caller that ended it. */
    public Optional<Session> end(String id) {
        Optional<Session> ended = entries.take(id);
        ended.ifPresent(index::remove);
        return ended.filter(this::isLive);
    }

    /** When a session ends at the latest. */
    public Instant end(Session session) {
        return life(session).end(session);
    }

    /** A session as people see it. */
    public SessionInfo info(Session session) {
        return new SessionInfo(
                session.id(),
                session.userId(),
                session.userName(),
                session.organizationId(),
                session.startedAt(),
                session.lastUsedAt(),
                end(session),
                session.level(),
                session.address(),
                session.userAgent(),
                session.participations().stream()
                        .map(part ->
                                new SessionInfo.Participant(part.applicationId(), part.applicationName(), part.at()))
                        .toList());
    }

    public List<Session> ofPerson(String userId) {
        return among(index.ofPerson(userId), session -> session.userId().equals(userId));
    }

    /** The sessions in which the application was given all of this. */
    public List<Session> meant(String applicationId, Map<String, String> subject) {
        return among(index.meant(applicationId, subject), session -> session.means(applicationId, subject));
    }

    private List<Session> among(Optional<List<String>> ids, Predicate<Session> wanted) {
        Stream<Session> candidates = ids.map(
                        known -> known.stream().map(this::load).flatMap(Optional::stream))
                .orElseGet(this::all);
        return candidates.filter(wanted).toList();
    }

    /** All live sessions of the cluster. */
    Stream<Session> all() {
        return entries.all().map(Entries.Keyed::value).filter(this::isLive);
    }

    private boolean isLive(Session session) {
        return !life(session).isOver(session, Instant.now(clock));
    }

    private SessionLife life(Session session) {
        return lives.apply(session.organizationId());
    }

    private static String idOf(String cookie) {
        return Tokens.hash("session", cookie);
    }
}
