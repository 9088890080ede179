package org.gatewright.organization;

import org.gatewright.administrator.Actor;

/**
 * An organization is about to go out of use. Fired inside the transaction, so that other rooms can refuse it by throwing a
 * {@link org.gatewright.failure.DomainException}.
 */
public record OrganizationDeactivation(Actor actor, Organization organization) {}
