package org.gatewright.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void germanIsThereAndEnglishComesFirst() {
        assertThat(Texts.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
    }

    @Test
    void aLanguageWeDoNotHaveIsEnglish() {
        assertThat(Texts.of(Locale.JAPANESE).of("login.submit")).isEqualTo("Sign in");
    }

    @Test
    void aRegionHasTheTextsOfItsLanguage() {
        assertThat(Texts.of(Locale.forLanguageTag("de-AT")).of("login.submit")).isEqualTo("Anmelden");
    }

    @Test
    void argumentsAreFilledInOnce() {
        assertThat(Texts.of(Locale.ENGLISH).of("login.application", Map.of("application", "{application} $1")))
                .isEqualTo("to continue to {application} $1");
    }

    @Test
    void commandLineClientsFindTheWordsTheyLookFor() {
        assertThat(Texts.of(Locale.ENGLISH).of("login.fault.PASSWORD.WRONG"))
                .isEqualTo("Invalid username or password.");
    }
}
