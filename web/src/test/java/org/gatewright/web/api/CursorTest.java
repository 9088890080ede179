package org.gatewright.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.read(Cursor.write(150))).isEqualTo(150);
        assertThat(Cursor.read("")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"150", "%%%", "MToxMDAwMDAwMDAwMDAwMA", "MTotMQ"})
    void anythingElseIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor))
                .isInstanceOfSatisfying(BadParameterException.class, refused -> assertThat(refused.parameter())
                        .isEqualTo("cursor"));
    }
}
