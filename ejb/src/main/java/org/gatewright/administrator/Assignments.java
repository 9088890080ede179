package org.gatewright.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.metric.Meters;

/** What people may administer, kept in the node's memory: it is asked with every call of an administrator. */
@ApplicationScoped
class Assignments implements ChangeListener {

    private static final int MOST_PEOPLE = 10_000;

    private final NodeCache<Known> people = new NodeCache<>(MOST_PEOPLE);

    @Inject
    Administrators administrators;

    @Inject
    Places places;

    @Inject
    void measure(Meters meters) {
        people.measure(meters, "administrators");
    }

    /** A person's name and assignments; no assignments for somebody who is out of use or not there at all. */
    record Known(String name, List<Assignment> assignments) {}

    Known of(String userId) {
        return people.get(userId, this::read);
    }

    private Known read(String userId) {
        return places.person(userId)
                .map(person ->
                        new Known(person.userName(), person.mayAct() ? administrators.assignments(userId) : List.of()))
                .orElse(new Known("", List.of()));
    }

    @Override
    public void changed(Changed change) {
        switch (change.kind()) {
            case USER -> people.drop(change.id());
            case ADMINISTRATOR, ORGANIZATION -> people.dropAll();
            default -> {}
        }
    }

    @Override
    public void missedChanges() {
        people.dropAll();
    }
}
