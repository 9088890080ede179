package org.gatewright.web.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedTest {

    @Test
    void aLineForEachElement() {
        assertThat(Indented.of("<a x=\"1\"><b>text</b><c></c></a>").strip())
                .isEqualToNormalizingNewlines("<a x=\"1\">\n  <b>text</b>\n  <c/>\n</a>");
    }

    @Test
    void whatIsNoXmlStaysAsItIs() {
        assertThat(Indented.of("{\"a\": 1}")).isEqualTo("{\"a\": 1}");
        assertThat(Indented.of("<a>")).isEqualTo("<a>");
    }

    @Test
    void nothingIsFetchedForADocumentType() {
        String message = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>";

        assertThat(Indented.of(message)).isEqualTo(message);
    }
}
