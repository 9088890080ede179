package org.gatewright.organization;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Whether something is in use. What is inactive is unknown to the protocols. */
public enum State {
    ACTIVE,
    INACTIVE;

    /**
     * The next state.
     *
     * @throws DomainException {@code ILLEGAL_TRANSITION} if it is in that state already
     */
    public State to(State next) {
        if (next == this) {
            throw DomainException.of(ErrorCode.ILLEGAL_TRANSITION)
                    .with("from", name())
                    .with("to", next.name());
        }
        return next;
    }

    /**
     * Demands that it is out of use, before it is removed for good.
     *
     * @throws DomainException {@code STILL_ACTIVE}
     */
    public void requireInactive() {
        if (this == ACTIVE) {
            throw DomainException.of(ErrorCode.STILL_ACTIVE);
        }
    }
}
