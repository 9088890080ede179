package org.gatewright.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @AfterEach
    void leave() {
        Reference.leave();
    }

    @Test
    void isReadOutEasily() {
        assertThat(Reference.current()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void isTheSameAllThroughARequest() {
        Reference reference = new Reference();

        assertThat(reference.enter()).isTrue();

        assertThat(Reference.current()).isEqualTo(Reference.current()).isEqualTo(reference.toString());
    }

    @Test
    void isEnteredOnce() {
        Reference reference = new Reference();
        reference.enter();

        assertThat(reference.enter()).isFalse();
    }

    @Test
    void isAnotherOneForAnotherRequest() {
        new Reference().enter();
        String first = Reference.current();
        Reference.leave();

        new Reference().enter();

        assertThat(Reference.current()).isNotEqualTo(first);
    }

    @Test
    void isNewEachTimeOutsideOfRequests() {
        assertThat(Reference.current()).isNotEqualTo(Reference.current());
    }
}
