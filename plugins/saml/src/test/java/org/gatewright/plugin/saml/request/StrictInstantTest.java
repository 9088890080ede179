package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInstantTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.5Z, 2026-03-01T12:00:00.500Z",
        "2026-03-01T12:00:00.1234567Z, 2026-03-01T12:00:00.123456700Z",
        "2026-03-01T12:00:00.123456789123Z, 2026-03-01T12:00:00.123456789Z",
        "2026-03-01T14:00:00+02:00, 2026-03-01T12:00:00Z",
        "2026-03-01T06:30:00.000-05:30, 2026-03-01T12:00:00Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void readsMoments(String text, Instant moment) {
        assertThat(StrictInstant.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999999999-01-01T00:00:00Z",
                "+12026-03-01T12:00:00Z",
                "-2026-03-01T12:00:00Z",
                "2026-02-30T12:00:00Z",
                "2025-02-29T12:00:00Z",
                "2026-00-01T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-03-32T12:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T12:60:00Z",
                "2016-12-31T23:59:60Z",
                "2026-03-01T12:00:00",
                "2026-03-01T12:00:00.Z",
                "2026-03-01T12:00:00.1234567890123Z",
                "2026-03-01T12:00:00+25:00",
                "2026-03-01T12:00:00+0100",
                "2026-03-01T12:00:00z",
                "2026-03-01t12:00:00Z",
                "2026-03-01 12:00:00Z",
                " 2026-03-01T12:00:00Z",
                "2026-03-01",
                "2026-3-1T12:00:00Z",
                "\u0662026-03-01T12:00:00Z",
                "now",
                ""
            })
    void v009_refusesWhatIsNoMoment(String text) {
        assertThat(StrictInstant.parse(text)).isEmpty();
    }
}
