package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceServletTest {

    @Test
    void goesBackToThePageWithItsQuery() {
        assertThat(AppearanceServlet.back("/console/people/list?q=a%20b&page=2"))
                .isEqualTo("/console/people/list?q=a%20b&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/console/",
                "https://evil.example/console/",
                "/console\\@evil.example",
                "/login",
                "/console/x\r\nSet-Cookie: a=b",
                ""
            })
    void goesNowhereElse(String elsewhere) {
        assertThat(AppearanceServlet.back(elsewhere)).isEqualTo("/console/home");
    }

    @Test
    void goesHomeWhenNothingWasSaid() {
        assertThat(AppearanceServlet.back(null)).isEqualTo("/console/home");
    }
}
