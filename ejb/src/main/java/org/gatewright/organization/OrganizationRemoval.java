package org.gatewright.organization;

import org.gatewright.administrator.Actor;

/**
 * An organization is about to be removed for good. Fired inside the transaction: each room removes what it keeps of the
 * organization, or refuses by throwing a {@link org.gatewright.failure.DomainException}. The constants are the observers'
 * priorities, and so the order.
 */
public record OrganizationRemoval(Actor actor, Organization organization) {

    /** First its projects, each with all that is in it, and what other organizations had granted to it. */
    public static final int PROJECTS = 1_000;

    /** Then its groups and people, with what they had elsewhere. */
    public static final int PEOPLE = 2_000;

    /** Last its policies. */
    public static final int POLICIES = 3_000;
}
