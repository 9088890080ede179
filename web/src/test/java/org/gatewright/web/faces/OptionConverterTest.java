package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.faces.component.UIInput;
import jakarta.faces.convert.ConverterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionConverterTest {

    private final OptionConverter converter = new OptionConverter();

    @Test
    void comesBackAsItWent() {
        Option alice = new Option("7", "Alice, \"the\" <first>", "");

        assertThat(converter.getAsObject(null, new UIInput(), converter.getAsString(null, new UIInput(), alice)))
                .isEqualTo(alice);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNothing(String nothing) {
        assertThat(converter.getAsObject(null, new UIInput(), nothing)).isNull();
    }

    @Test
    void whatWasOnlyTypedIsNoChoice() {
        assertThatExceptionOfType(ConverterException.class)
                .isThrownBy(() -> converter.getAsObject(null, new UIInput(), "alice"));
    }
}
