package org.gatewright.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWriterTest {

    @Test
    void passesOnWhatAPluginMaySay() {
        assertThat(ReplyWriter.passedOn(Map.of("Cache-Control", "max-age=60", "Set-Cookie", "a=b")))
                .isEqualTo(Map.of("Cache-Control", "max-age=60"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b=c", "a\nb", "a\rb", "a\0b", "a\u0085b"})
    void v011_aHeaderThatGoesOverTheEndOfItsLineIsLeftOut(String value) {
        assertThat(ReplyWriter.passedOn(Map.of("Content-Disposition", value))).isEmpty();
    }
}
