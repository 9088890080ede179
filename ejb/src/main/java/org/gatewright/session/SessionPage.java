package org.gatewright.session;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.gatewright.list.ListQuery;
import org.gatewright.list.Listing;

/** A page of a list of sessions. There may be a million, so they are gone through once, and none is held that can't be on the page. */
final class SessionPage {

    /** Pages end here, and no more are counted. */
    static final int MOST = 10_000;

    private SessionPage() {}

    static Listing<Session> of(Stream<Session> candidates, ListQuery query) {
        Comparator<Session> order = order(query);
        int end = Math.min(query.first() + query.size(), MOST);
        // The last of those that are held comes first, as it is the one to go
        PriorityQueue<Session> held = new PriorityQueue<>(order.reversed());
        long total = 0;
        for (Iterator<Session> all = candidates.iterator(); all.hasNext(); ) {
            Session session = all.next();
            if (matches(session, query)) {
                total++;
                held.add(session);
                if (held.size() > end) {
                    held.remove();
                }
            }
        }
        List<Session> items = held.stream().sorted(order).skip(query.first()).toList();
        return new Listing<>(items, Math.min(total, MOST));
    }

    private static boolean matches(Session session, ListQuery query) {
        String text = query.text().toLowerCase(Locale.ROOT);
        String application = query.filters().getOrDefault("applicationId", "");
        return (session.userName().toLowerCase(Locale.ROOT).contains(text)
                        || session.address().contains(text))
                && (application.isEmpty() || session.participation(application).isPresent());
    }

    private static Comparator<Session> order(ListQuery query) {
        Comparator<Session> order =
                switch (query.sort()) {
                    case "userName" -> Comparator.comparing(Session::userName, String.CASE_INSENSITIVE_ORDER);
                    case "createdAt" -> Comparator.comparing(Session::startedAt);
                    case "lastUsedAt" -> Comparator.comparing(Session::lastUsedAt);
                    default -> Comparator.comparing(Session::lastUsedAt, Comparator.reverseOrder());
                };
        return query.ascending() ? order : order.reversed();
    }
}
