package org.gatewright.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gatewright.failure.ErrorCode;
import org.gatewright.failure.Fault;
import org.gatewright.failure.Outage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the server refuses has a sentence; BundlesTest sees to it that every language has it. */
class ErrorTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentence(ErrorCode code) {
        assertThat(Texts.of(Locale.ENGLISH).find("error." + code)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasASentence(Fault fault) {
        assertThat(Texts.of(Locale.ENGLISH).find("error.fault." + fault.code())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyOutageHasASentence(Outage.Part part) {
        assertThat(Texts.of(Locale.ENGLISH).find("error.OUTAGE_" + part)).isPresent();
        assertThat(Texts.of(Locale.ENGLISH).find("problem.outage." + part + ".title"))
                .isPresent();
    }
}
