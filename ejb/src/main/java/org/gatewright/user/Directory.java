package org.gatewright.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gatewright.authorization.Access;
import org.gatewright.authorization.AccessRules;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.metric.Meters;
import org.gatewright.spi.identity.Subject;

/**
 * People as a sign-on sees them; no permission is asked for. What was read once is kept in the node's memory until something
 * that it rests on changes, on whichever node.
 */
@ApplicationScoped
public class Directory implements ChangeListener {

    private static final int MOST_PEOPLE = 100_000;

    @Inject
    People people;

    /** By person, then by project: a change at a person puts aside all that is kept of them at once. */
    private final NodeCache<ConcurrentMap<String, Known>> known = new NodeCache<>(MOST_PEOPLE);

    @Inject
    void measure(Meters meters) {
        known.measure(meters, "directory");
    }

    /** The person who goes by a login name; read anew each time. */
    public Optional<LoginRecord> byLoginName(String typed) {
        return LoginNames.isPossible(typed) ? people.byLoginName(typed) : Optional.empty();
    }

    /** The same by the person's id. */
    public Optional<LoginRecord> byId(String userId) {
        return people.byId(userId);
    }

    /** Writes down that a person signed in with their credentials. */
    public void loggedIn(String userId, Instant at) {
        people.loggedIn(userId, at);
    }

    /** The person as the project's applications know them; empty if there is no such person or project. */
    public Optional<Subject> subject(String userId, String projectId) {
        return know(userId, projectId).subject();
    }

    /** Whether the person may use the project's applications. */
    public Access access(String userId, String projectId) {
        return know(userId, projectId).access();
    }

    @Override
    public void changed(Changed change) {
        switch (change.kind()) {
            case USER -> known.drop(change.id());
            case ORGANIZATION, PROJECT, ROLE, GRANT, GROUP, AUTHORIZATION -> missedChanges();
            case APPLICATION, ADMINISTRATOR, POLICY, KEY, SETTING, PLUGIN -> {
                // nothing of these is kept here
            }
        }
    }

    @Override
    public void missedChanges() {
        known.dropAll();
    }

    private Known know(String userId, String projectId) {
        ConcurrentMap<String, Known> ofPerson = known.get(userId, id -> new ConcurrentHashMap<>());
        Known kept = ofPerson.get(projectId);
        if (kept != null) {
            return kept;
        }
        Known read = people.find(userId, projectId)
                .map(found -> new Known(AccessRules.access(found.standing()), Optional.of(found.subject())))
                .orElse(Known.NOBODY);
        ofPerson.put(projectId, read);
        return read;
    }

    /** What is kept of a person in a project. */
    private record Known(Access access, Optional<Subject> subject) {

        static final Known NOBODY = new Known(Access.UNKNOWN, Optional.empty());
    }
}
