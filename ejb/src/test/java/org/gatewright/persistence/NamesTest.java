package org.gatewright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void isTrimmedAndComposed() {
        assertThat(Names.checked("name", "  Mu\u0308ller ")).isEqualTo("M\u00fcller");
    }

    @Test
    void sayWhatIsWrongAtTheField() {
        assertRefused("  ", ErrorCode.NAME_MISSING);
        assertRefused("a".repeat(201), ErrorCode.NAME_TOO_LONG);
        assertRefused("a\u0000b", ErrorCode.NAME_INVALID);
        assertRefused("a\nb", ErrorCode.NAME_INVALID);
        assertRefused("a\u202eb", ErrorCode.NAME_INVALID);
        assertRefused("a\ud800b", ErrorCode.NAME_INVALID);
    }

    @Test
    void takesTheLongestName() {
        assertThat(Names.checked("name", "a".repeat(200))).hasSize(200);
    }

    @Test
    void foldsCapitalLettersOfEveryScript() {
        assertThat(Names.folded("ÄRGER")).isEqualTo(Names.folded("ärger"));
        assertThat(Names.folded("\u0130".repeat(200))).hasSizeLessThanOrEqualTo(400);
    }

    private static void assertRefused(String name, ErrorCode code) {
        assertThatThrownBy(() -> Names.checked("name", name)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).contains("name");
        });
    }
}
