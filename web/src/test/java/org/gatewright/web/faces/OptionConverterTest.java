package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionConverterTest {

    /** A converter of this kind does not look at it. */
    @SuppressWarnings("NullAway")
    private static final FacesContext FACES = null;

    @SuppressWarnings("NullAway")
    private static final UIComponent COMPONENT = null;

    private final OptionConverter converter = new OptionConverter();

    @Test
    void comesBackAsItWent() {
        Option alice = new Option("7", "Alice, \"the\" <first>", "");

        assertThat(converter.getAsObject(FACES, COMPONENT, converter.getAsString(FACES, COMPONENT, alice)))
                .isEqualTo(alice);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNothing(@Nullable String nothing) {
        assertThat(converter.getAsObject(FACES, COMPONENT, nothing)).isNull();
    }

    @Test
    void whatWasOnlyTypedIsNoChoice() {
        assertThatExceptionOfType(ConverterException.class)
                .isThrownBy(() -> converter.getAsObject(FACES, COMPONENT, "alice"));
    }
}
