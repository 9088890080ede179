package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LooksTest {

    private final Looks looks = new Looks();

    @Test
    void initialsAreOfTheFirstAndTheLastWord() {
        assertThat(looks.initials("alice")).isEqualTo("AL");
        assertThat(looks.initials("Example Works GmbH")).isEqualTo("EG");
        assertThat(looks.initials("bob.builder")).isEqualTo("BB");
        assertThat(looks.initials(" ")).isEqualTo("?");
        assertThat(looks.initials("😀x")).isEqualTo("😀X");
        assertThat(looks.initials("-")).isEqualTo("?");
    }

    @Test
    void aNameAlwaysHasTheSameColour() {
        assertThat(looks.hue("AWS")).isEqualTo(looks.hue("AWS"));
    }

    @Test
    void anAttributeThatIsNotThereIsNull() {
        assertThat(looks.current(false)).isNull();
        assertThat(looks.current(true)).isEqualTo("true");
        assertThat(looks.currentPage(true)).isEqualTo("page");
    }
}
