package org.gatewright.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.user.LoginNames.Qualified;
import org.junit.jupiter.api.Test;

class LoginNamesTest {

    @Test
    void v058_doesNotTellLetterCaseApart() {
        assertThat(LoginNames.folded(" Alice ")).isEqualTo("alice");
        assertThat(LoginNames.folded("ALICE")).isEqualTo(LoginNames.folded("alice"));
    }

    @Test
    void v058_doesNotTellWaysToWriteACharacterApart() {
        assertThat(LoginNames.folded("Mu\u0308ller")).isEqualTo(LoginNames.folded("m\u00fcller"));
        assertThat(LoginNames.folded("\uff41lice")).isEqualTo("alice");
        assertThat(LoginNames.folded("\u212aelvin")).isEqualTo("kelvin");
    }

    @Test
    void isTheSameWhenFoldedAgain() {
        String once = LoginNames.folded("\u0130stanbul \u01c5 \ufb01n");

        assertThat(LoginNames.folded(once)).isEqualTo(once);
    }

    @Test
    void refusesANameThatGrowsBeyondMeasure() {
        LoginNames.requireShort("a".repeat(200));

        assertThatThrownBy(() -> LoginNames.requireShort("\ufdfa".repeat(200)))
                .isInstanceOfSatisfying(
                        DomainException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.NAME_TOO_LONG));
    }

    @Test
    void isUniqueInTheInstanceUnlessTheOrganizationIsTypedToo() {
        assertThat(LoginNames.key("Alice", "o-1", false)).isEqualTo("alice");
        assertThat(LoginNames.key("Alice", "o-1", true)).isEqualTo("alice@o-1");
    }

    @Test
    void splitsAtTheLastAtSign() {
        assertThat(LoginNames.qualified("Alice@Example Corp")).hasValue(new Qualified("alice", "example corp"));
        assertThat(LoginNames.qualified("alice@example.com@Example Corp"))
                .hasValue(new Qualified("alice@example.com", "example corp"));
        assertThat(LoginNames.qualified("alice")).isEmpty();
        assertThat(LoginNames.qualified("@example")).isEmpty();
        assertThat(LoginNames.qualified("alice@")).isEmpty();
    }

    @Test
    void v010_knowsThatNobodyHasANameOfAMillionCharacters() {
        assertThat(LoginNames.isPossible("a".repeat(1_000_000))).isFalse();
        assertThat(LoginNames.isPossible(" ")).isFalse();
        assertThat(LoginNames.isPossible("alice")).isTrue();
    }
}
