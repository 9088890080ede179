package org.gatewright.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;

/** Finds sessions by person and by what an application was given, without going through all of them. */
final class SessionIndex {

    private final Entries<SessionIds> entries;

    SessionIndex(Entries<SessionIds> entries) {
        this.entries = entries;
    }

    void add(Session session, Instant end) {
        keysOf(session).forEach(key -> add(key, session.id(), end));
    }

    void add(Session session, Participation part, Instant end) {
        keysOf(part).forEach(key -> add(key, session.id(), end));
    }

    void remove(Session session) {
        keysOf(session).forEach(key -> entries.change(key, ids -> ids.flatMap(found -> found.without(session.id()))));
    }

    private void add(String key, String id, Instant end) {
        Optional<SessionIds> there = entries.find(key);
        if (there.isPresent() && there.get().with(id, end).equals(there.get())) {
            return;
        }
        entries.change(
                key,
                ids -> Optional.of(ids.map(found -> found.with(id, end)).orElseGet(() -> SessionIds.one(id, end))));
    }

    /** Ids of the person's sessions; empty if there are too many to tell. */
    Optional<List<String>> ofPerson(String userId) {
        return idsAt(personKey(userId));
    }

    /** Ids of sessions that may be meant; empty if there are too many to tell. */
    Optional<List<String>> meant(String applicationId, Map<String, String> subject) {
        return subject.entrySet().stream()
                .map(entry -> idsAt(subjectKey(applicationId, entry)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size));
    }

    private Optional<List<String>> idsAt(String key) {
        Optional<SessionIds> found = entries.find(key);
        return found.isEmpty()
                ? Optional.of(List.of())
                : found.filter(ids -> !ids.overflown()).map(SessionIds::ids);
    }

    private static List<String> keysOf(Session session) {
        List<String> keys = new ArrayList<>();
        keys.add(personKey(session.userId()));
        session.participations().forEach(part -> keys.addAll(keysOf(part)));
        return keys;
    }

    private static List<String> keysOf(Participation part) {
        return part.remembered().entrySet().stream()
                .map(entry -> subjectKey(part.applicationId(), entry))
                .toList();
    }

    private static String personKey(String userId) {
        return Tokens.hash("person", userId);
    }

    private static String subjectKey(String applicationId, Map.Entry<String, String> entry) {
        return Tokens.hash("subject", applicationId, entry.getKey(), entry.getValue());
    }
}
