package org.gatewright.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {

    @Test
    void fitsItsOwnSessionOnly() {
        String token = FormToken.of("one session");

        assertThat(FormToken.fits("one session", token)).isTrue();
        assertThat(FormToken.fits("another session", token)).isFalse();
        assertThat(FormToken.fits("one session", "")).isFalse();
    }

    @Test
    void doesNotShowTheCookie() {
        assertThat(FormToken.of("one session")).doesNotContain("one", "session").hasSize(43);
    }
}
