package org.gatewright.project;

import org.gatewright.administrator.Actor;

/** A role is about to be removed: fired inside the transaction, for whoever gave it to somebody. */
public record RoleRemoval(Actor actor, Role role) {}
