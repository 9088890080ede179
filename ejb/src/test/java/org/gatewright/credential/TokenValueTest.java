package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class TokenValueTest {

    @Test
    void holds256RandomBits() {
        SecureRandom random = new SecureRandom();

        assertThat(TokenValue.fresh(random).text()).matches("gwpat_[A-Za-z0-9_-]{43}");
        assertThat(TokenValue.fresh(random)).isNotEqualTo(TokenValue.fresh(random));
    }

    @Test
    void restsAsItsDigest() {
        assertThat(new TokenValue("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4's example
    }

    @Test
    void showsNothingAsText() {
        assertThat(new TokenValue("gwpat_secret")).hasToString("TokenValue");
    }
}
