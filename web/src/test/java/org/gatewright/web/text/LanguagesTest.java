package org.gatewright.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void withoutAnyPreferenceItIsEnglish() {
        assertThat(Languages.choose(Optional.empty(), null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theBrowserDecidesByItsWeights() {
        assertThat(Languages.choose(Optional.empty(), "fr, en;q=0.5, de-CH;q=0.8"))
                .isEqualTo(Locale.GERMAN);
        assertThat(Languages.choose(Optional.empty(), "en-GB, de;q=0.9")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void thePersonDecidesBeforeTheBrowser() {
        assertThat(Languages.choose(Optional.of("de"), "en")).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aChosenLanguageWeDoNotHaveCountsAsNone() {
        assertThat(Languages.choose(Optional.of("tlh"), "de")).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aGarbledHeaderIsEnglish() {
        assertThat(Languages.choose(Optional.empty(), ";;;q=,,")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.choose(Optional.empty(), "*")).isEqualTo(Locale.ENGLISH);
    }
}
