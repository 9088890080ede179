package org.gatewright.administrator;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far a permission of an actor reaches, for lists: what lies in none of these places is not shown.
 *
 * @param everywhere the whole instance
 * @param organizations ids of organizations with all that is in them
 * @param projects ids of single projects
 */
public record Reach(boolean everywhere, Set<String> organizations, Set<String> projects) {

    public Reach {
        organizations = Set.copyOf(organizations);
        projects = Set.copyOf(projects);
    }

    static Reach of(Actor actor, Permission permission) {
        boolean everywhere = false;
        Set<String> organizations = new TreeSet<>();
        Set<String> projects = new TreeSet<>();
        for (Assignment assignment : actor.assignments()) {
            if (assignment.role().permissions().contains(permission)) {
                switch (assignment.scope().level()) {
                    case INSTANCE -> everywhere = true;
                    case ORGANIZATION -> organizations.add(assignment.scope().id());
                    case PROJECT -> projects.add(assignment.scope().id());
                }
            }
        }
        return new Reach(everywhere, organizations, projects);
    }

    public boolean isEmpty() {
        return !everywhere && organizations.isEmpty() && projects.isEmpty();
    }
}
