package org.gatewright.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "AWS,                        aws",
        "AWS (production),           aws-production",
        "'  Gro\u00dfe K\u00fcche  ', grosse-kuche",
        "\u6771\u4eac,               application",
        "--,                         application",
        "a.b/../c,                   a-b-c",
    })
    void areMadeOfNames(String name, String alias) {
        assertThat(Aliases.of(name)).isEqualTo(alias);
        assertThat(Aliases.checked(alias)).isEqualTo(alias);
    }

    @Test
    void areNeverTooLong() {
        String alias = Aliases.of("a".repeat(59) + " b" + "c".repeat(200));

        assertThat(alias).hasSize(59);
        assertThat(Aliases.numbered("a".repeat(60), 12)).hasSize(60).endsWith("a-12");
        assertThat(Aliases.numbered("a".repeat(56) + "-bcd", 12)).isEqualTo("a".repeat(56) + "-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "A", "a b", "a/b", "..", "\u00e4"})
    void refusesWhatWouldLookOddInAnAddress(String alias) {
        assertThatThrownBy(() -> Aliases.checked(alias)).isInstanceOfSatisfying(DomainException.class, fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.ALIAS_INVALID);
            assertThat(fault.field()).hasValue("alias");
        });
    }

    @Test
    void v010_refusesAnAliasOfAMillionCharacters() {
        assertThatThrownBy(() -> Aliases.checked("a".repeat(1_000_000))).isInstanceOf(DomainException.class);
    }
}
