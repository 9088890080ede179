package org.gatewright.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void goesBackAndForth() {
        assertThat(State.ACTIVE.to(State.INACTIVE)).isEqualTo(State.INACTIVE);
        assertThat(State.INACTIVE.to(State.ACTIVE)).isEqualTo(State.ACTIVE);
    }

    @Test
    void doesNotBecomeWhatItIs() {
        assertRefused(() -> State.ACTIVE.to(State.ACTIVE), ErrorCode.ILLEGAL_TRANSITION);
        assertRefused(() -> State.INACTIVE.to(State.INACTIVE), ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void whatIsInUseIsNotRemoved() {
        assertRefused(State.ACTIVE::requireInactive, ErrorCode.STILL_ACTIVE);
        assertThatCode(State.INACTIVE::requireInactive).doesNotThrowAnyException();
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
