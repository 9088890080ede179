package org.gatewright.user;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** From which state a person can come into which. */
final class UserTransitions {

    private UserTransitions() {}

    /** Back in use; who has no password is where a new person is. */
    static UserState activate(UserState from, boolean hasPassword) {
        return to(hasPassword ? UserState.ACTIVE : UserState.INITIAL, from == UserState.INACTIVE, from);
    }

    static UserState deactivate(UserState from) {
        return to(UserState.INACTIVE, from != UserState.INACTIVE, from);
    }

    static UserState lock(UserState from) {
        return to(UserState.LOCKED, from == UserState.ACTIVE, from);
    }

    static UserState unlock(UserState from) {
        return to(UserState.ACTIVE, from == UserState.LOCKED, from);
    }

    /** A first password makes a new person active; to others it makes no difference. */
    static UserState passwordSet(UserState from) {
        return from == UserState.INITIAL ? UserState.ACTIVE : from;
    }

    private static UserState to(UserState next, boolean legal, UserState from) {
        if (!legal) {
            throw DomainException.of(ErrorCode.ILLEGAL_TRANSITION)
                    .with("from", from.name())
                    .with("to", next.name());
        }
        return next;
    }
}
