package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final long NEVER = -1;

    /** The secret of RFC 6238, appendix B: the ASCII digits 1 to 0, twice. */
    private final Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130",
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(totp.code(Totp.step(at))).isEqualTo(code);
        assertThat(totp.match(code, at, NEVER)).hasValue(Totp.step(at));
    }

    @Test
    void takesTheCodeBeforeAndAfterButNoOther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);

        assertThat(totp.match(totp.code(step - 2), now, NEVER)).isEmpty();
        assertThat(totp.match(totp.code(step - 1), now, NEVER)).hasValue(step - 1);
        assertThat(totp.match(totp.code(step + 1), now, NEVER)).hasValue(step + 1);
        assertThat(totp.match(totp.code(step + 2), now, NEVER)).isEmpty();
    }

    @Test
    void takesACodeOnce() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        OptionalLong first = totp.match("005924", now, NEVER);

        assertThat(totp.match("005924", now, first.getAsLong())).isEmpty();
        assertThat(totp.match(totp.code(first.getAsLong() - 1), now, first.getAsLong()))
                .as("nor an earlier one")
                .isEmpty();
        assertThat(totp.match(totp.code(first.getAsLong() + 1), now, first.getAsLong()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5924", "0059240", "00592\u0664", "abcdef", "-05924"})
    void takesNothingElse(String typed) {
        assertThat(totp.match(typed, Instant.ofEpochSecond(1_234_567_890), NEVER))
                .isEmpty();
    }

    @Test
    void readsACodeAsAppsShowIt() {
        assertThat(totp.match(" 005 924 ", Instant.ofEpochSecond(1_234_567_890), NEVER))
                .isPresent();
    }

    @Test
    void makesSecretsOf160Bits() {
        Totp fresh = Totp.fresh(new SecureRandom());

        assertThat(fresh.secret()).matches("[A-Z2-7]{32}");
        assertThat(fresh).isNotEqualTo(Totp.fresh(new SecureRandom()));
        assertThat(fresh.toString()).doesNotContain(fresh.secret());
    }

    @Test
    void writesAnAddressThatAppsRead() {
        assertThat(totp.address("Example Corp", "alice@example.com"))
                .isEqualTo("otpauth://totp/Example%20Corp:alice%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Example%20Corp&algorithm=SHA1&digits=6&period=30");
    }
}
