package org.gatewright.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.signon.Current;
import org.jspecify.annotations.Nullable;

/**
 * Who is using the console in this request, as {@link ConsoleFilter} found out. Pages ask it what to show; whether something
 * is allowed is decided in the services alone.
 */
@Named
@RequestScoped
public class SignedIn {

    private @Nullable Current current;

    void is(Current found) {
        current = found;
    }

    public Actor actor() {
        return current().actor();
    }

    public String getUserId() {
        return actor().userId();
    }

    public String getUserName() {
        return current().userName();
    }

    public String getDisplayName() {
        return current().displayName();
    }

    /** Whether something of an organization itself, or of its people, is open to this person. */
    public boolean may(Permission permission, String organizationId) {
        return actor().may(permission, organizationId, "");
    }

    /** Whether something of a project is open to this person. */
    public boolean may(Permission permission, String organizationId, String projectId) {
        return actor().may(permission, organizationId, projectId);
    }

    /** Whether something of the whole instance is open to this person. */
    public boolean mayEverywhere(Permission permission) {
        return actor().may(permission, "", "");
    }

    /** Whether there is any place at all where this person has the permission. */
    public boolean maySomewhere(Permission permission) {
        return actor().mayAnywhere(permission);
    }

    private Current current() {
        Current found = current;
        if (found == null) {
            throw new IllegalStateException("Nobody is signed in to this request");
        }
        return found;
    }
}
