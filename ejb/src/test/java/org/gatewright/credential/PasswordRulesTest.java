package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.setting.PasswordPolicy;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final PasswordPolicy POLICY = new PasswordPolicy(12, true);

    @Test
    void asksForLengthAlone() {
        assertThatCode(() -> PasswordRules.check(POLICY, "alice", "correct horse"))
                .doesNotThrowAnyException();
        assertFault("elevenchars", ErrorCode.PASSWORD_TOO_SHORT);
        assertFault("x".repeat(257), ErrorCode.PASSWORD_TOO_LONG);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertFault("\ud83d\ude00".repeat(11), ErrorCode.PASSWORD_TOO_SHORT);
        assertThatCode(() -> PasswordRules.check(POLICY, "alice", "\ud83d\ude00".repeat(12)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheUserNameWherePolicySaysSo() {
        assertFault("Alice-2026-01", ErrorCode.PASSWORD_IS_NAME);
        assertThatCode(() -> PasswordRules.check(new PasswordPolicy(12, false), "alice", "Alice-2026-01"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.check(POLICY, "al", "always-different"))
                .as("two letters are in many words")
                .doesNotThrowAnyException();
    }

    private static void assertFault(String password, ErrorCode code) {
        assertThatThrownBy(() -> PasswordRules.check(POLICY, "alice", password))
                .isInstanceOfSatisfying(DomainException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.field()).hasValue("password");
                    assertThat(fault.toString()).doesNotContain(password);
                });
    }
}
