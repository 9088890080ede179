package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class UserTransitionsTest {

    @Test
    void aPersonIsActiveFromTheFirstPasswordOn() {
        assertThat(UserTransitions.passwordSet(UserState.INITIAL)).isEqualTo(UserState.ACTIVE);
    }

    @Test
    void aPasswordBringsNobodyBack() {
        assertThat(UserTransitions.passwordSet(UserState.INACTIVE)).isEqualTo(UserState.INACTIVE);
        assertThat(UserTransitions.passwordSet(UserState.LOCKED)).isEqualTo(UserState.LOCKED);
    }

    @Test
    void comesBackAsItHasAPasswordOrNot() {
        assertThat(UserTransitions.activate(UserState.INACTIVE, true)).isEqualTo(UserState.ACTIVE);
        assertThat(UserTransitions.activate(UserState.INACTIVE, false)).isEqualTo(UserState.INITIAL);
    }

    @Test
    void allowsOnlyWhatIsLegal() {
        assertTakes(
                UserState.INACTIVE, UserTransitions::deactivate, UserState.INITIAL, UserState.ACTIVE, UserState.LOCKED);
        assertTakes(UserState.LOCKED, UserTransitions::lock, UserState.ACTIVE);
        assertTakes(UserState.ACTIVE, UserTransitions::unlock, UserState.LOCKED);
        assertTakes(UserState.ACTIVE, state -> UserTransitions.activate(state, true), UserState.INACTIVE);
    }

    private static void assertTakes(UserState to, UnaryOperator<UserState> transition, UserState... legal) {
        for (UserState from : UserState.values()) {
            if (List.of(legal).contains(from)) {
                assertThat(transition.apply(from)).as("from %s", from).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> transition.apply(from))
                        .as("from %s", from)
                        .isInstanceOfSatisfying(DomainException.class, fault -> assertThat(fault.code())
                                .isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
            }
        }
    }
}
