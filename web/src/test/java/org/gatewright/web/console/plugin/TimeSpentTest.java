package org.gatewright.web.console.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 µs, 0 µs",
        "850000, 850 µs, 850 µs",
        "94222000, 94.2 ms, '94,2 ms'",
        "3140000000, 3.1 s, '3,1 s'",
        "5000000000000, '5,000 s', 5.000 s"
    })
    void isWrittenInTheUnitThatFits(long nanos, String english, String german) {
        assertThat(TimeSpent.words(Duration.ofNanos(nanos), Locale.ENGLISH)).isEqualTo(english);
        assertThat(TimeSpent.words(Duration.ofNanos(nanos), Locale.GERMAN)).isEqualTo(german);
    }
}
