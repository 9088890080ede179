package org.gatewright.project;

import org.gatewright.administrator.Actor;

/**
 * A project is about to be removed for good. Fired inside the transaction: each room removes what it keeps of the project.
 * The constants are the observers' priorities, and so the order. Roles and grants go with the project itself.
 */
public record ProjectRemoval(Actor actor, Project project) {

    /** First who is authorized for it. */
    public static final int AUTHORIZATIONS = 1_000;

    /** Then its applications. */
    public static final int APPLICATIONS = 2_000;
}
