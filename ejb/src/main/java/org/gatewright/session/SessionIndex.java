package org.gatewright.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;

/**
 * Finds sessions by person and by what an application was given, without going through all of them. The session index that an
 * application was given finds one session, which the name id beside it finds, too; so it has an entry of its own only where so many
 * sessions share a name id that no entry holds them.
 */
final class SessionIndex {

    private static final String SESSION_INDEX = "sessionIndex";

    private final Entries<SessionIds> entries;

    SessionIndex(Entries<SessionIds> entries) {
        this.entries = entries;
    }

    void add(Session session, Instant end) {
        add(personKey(session.userId()), session.id(), end);
        session.participations().forEach(part -> add(session, part, end));
    }

    void add(Session session, Participation part, Instant end) {
        boolean found = false;
        for (String key : keys(part.applicationId(), others(part.remembered()))) {
            found |= !add(key, session.id(), end).overflown();
        }
        if (!found) {
            keys(part.applicationId(), own(part.remembered())).forEach(key -> add(key, session.id(), end));
        }
    }

    void remove(Session session) {
        remove(personKey(session.userId()), session.id());
        session.participations().forEach(part -> remove(session, part));
    }

    private void remove(Session session, Participation part) {
        boolean found = false;
        for (String key : keys(part.applicationId(), others(part.remembered()))) {
            found |= remove(key, session.id()).filter(SessionIds::overflown).isEmpty();
        }
        if (!found) {
            keys(part.applicationId(), own(part.remembered())).forEach(key -> remove(key, session.id()));
        }
    }

    private Optional<SessionIds> remove(String key, String id) {
        return entries.change(key, ids -> ids.flatMap(found -> found.without(id)));
    }

    private SessionIds add(String key, String id, Instant end) {
        Optional<SessionIds> there = entries.find(key);
        if (there.isPresent() && there.get().with(id, end).equals(there.get())) {
            return there.get();
        }
        SessionIds one = SessionIds.one(id, end);
        return entries.change(
                        key,
                        ids -> Optional.of(ids.map(found -> found.with(id, end)).orElse(one)))
                .orElse(one);
    }

    /** Ids of the person's sessions; empty if there are too many to tell. */
    Optional<List<String>> ofPerson(String userId) {
        return idsAt(personKey(userId));
    }

    /** Ids of sessions that may be meant; empty if there are too many to tell. */
    Optional<List<String>> meant(String applicationId, Map<String, String> subject) {
        Optional<List<String>> fewest = keys(applicationId, others(subject)).stream()
                .map(this::idsAt)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size));
        // No entry says nothing here: the session may be older than those that were too many
        return fewest.or(() -> keys(applicationId, own(subject)).stream()
                .flatMap(key -> idsAt(key).stream())
                .filter(ids -> !ids.isEmpty())
                .findFirst());
    }

    private Optional<List<String>> idsAt(String key) {
        Optional<SessionIds> found = entries.find(key);
        return found.isEmpty()
                ? Optional.of(List.of())
                : found.filter(ids -> !ids.overflown()).map(SessionIds::ids);
    }

    private static Map<String, String> others(Map<String, String> subject) {
        Map<String, String> others = new HashMap<>(subject);
        others.remove(SESSION_INDEX);
        return others;
    }

    private static Map<String, String> own(Map<String, String> subject) {
        Map<String, String> own = new HashMap<>(subject);
        own.keySet().retainAll(Set.of(SESSION_INDEX));
        return own;
    }

    private static List<String> keys(String applicationId, Map<String, String> subject) {
        return subject.entrySet().stream()
                .map(entry -> Tokens.hash("subject", applicationId, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String personKey(String userId) {
        return Tokens.hash("person", userId);
    }
}
