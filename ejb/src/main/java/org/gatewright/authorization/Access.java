package org.gatewright.authorization;

import java.util.Optional;

/**
 * Whether a person may use the applications of a project.
 *
 * @param active the person and their organization are in use; if not, their sessions are worth nothing
 * @param authorized the project lets them in, too
 * @param reason why not, as a word for the activity and for texts
 */
public record Access(boolean active, boolean authorized, Optional<Reason> reason) {

    static final Access GRANTED = new Access(true, true, Optional.empty());

    /** There is no such person, or no such project. */
    public static final Access UNKNOWN = gone(Reason.PERSON_UNKNOWN);

    /** Why somebody may not use an application. */
    public enum Reason {
        /** There is no such person any more. */
        PERSON_UNKNOWN,
        PERSON_NOT_ACTIVE,
        ORGANIZATION_NOT_ACTIVE,
        /** The project, or the organization it belongs to. */
        PROJECT_NOT_ACTIVE,
        /** The project demands an authorization with a role, and there is none. */
        NOT_AUTHORIZED,
        /** The project demands that it was granted to the person's organization, and it was not. */
        NOT_GRANTED
    }

    /** The person can't use anything. */
    static Access gone(Reason why) {
        return new Access(false, false, Optional.of(why));
    }

    /** The person can't use this. */
    static Access refused(Reason why) {
        return new Access(true, false, Optional.of(why));
    }
}
