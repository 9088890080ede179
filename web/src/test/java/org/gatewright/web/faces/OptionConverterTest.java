package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.faces.convert.ConverterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionConverterTest {

    @Test
    void comesBackAsItWent() {
        Option alice = new Option("7", "Alice, \"the\" <first>", "");

        assertThat(OptionConverter.read(OptionConverter.write(alice))).isEqualTo(alice);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNothing(@Nullable String nothing) {
        assertThat(OptionConverter.read(nothing)).isNull();
    }

    @Test
    void whatWasOnlyTypedIsNoChoice() {
        assertThatExceptionOfType(ConverterException.class).isThrownBy(() -> OptionConverter.read("alice"));
    }
}
