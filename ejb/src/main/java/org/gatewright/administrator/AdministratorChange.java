package org.gatewright.administrator;

/** Somebody was appointed or dismissed: fired inside the transaction, for the activity. */
public record AdministratorChange(Actor actor, Kind kind, Administrator administrator, String organizationId) {

    /** Which of the two. */
    public enum Kind {
        APPOINTED,
        DISMISSED
    }
}
