package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // reference implementation of Argon2, its own test vectors
                "password|$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password|$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
                // bcrypt's own test vectors
                "abc|$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "U*U|$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "abc|{CRYPT}$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                // RFC 6070: 4,096 rounds with the salt "salt"
                "password|$pbkdf2$4096$c2FsdA$SwB5AbdlSJq.rUnZJvch0GWkKcE",
                "password|$pbkdf2-sha1$i=4096,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE=",
                "password|{PBKDF2}4096$c2FsdA$SwB5AbdlSJq.rUnZJvch0GWkKcE",
                // computed with an independent implementation
                "password|$pbkdf2-sha256$6400$0ZrzXitFSGltTQnBWOsdYw$f1qhN9YsPiA.FWAKgBg.Zbb3eu4rJdCMOZr6RaDOADY",
                "correct horse|pbkdf2_sha256$26000$saltyWater$ZJAh1TNdTb6ZDWtWxL+ayJ2nDbd7ZwVmDZXVFPszGVo=",
                "correct horse|{PBKDF2-SHA512}25000$MDEyMzQ1Njc4OWFiY2RlZg$"
                        + "NAtVcXr7DbXedVbBm.JvbbmENXwAmeETSMIk.8rC9F5GBbGumPcNIpwLppBM7vaXnbPUqZhH3UgUjzNRgCPZMg",
                "correct horse|{SSHA}NSZEu/ZzEMKdBO5ESNEYml3qKRYBAgMEBQYHCA==",
                "correct horse|{SSHA256}CFsq5JPfiBQ0W3uR5Dnao+9mknEq9a739V+FPkJ6yjABAgMEBQYHCA==",
                "correct horse|{SSHA512}ggObOJHDWCqgI5uFv/j9yDNYMvdTgt+Toj8d6cGrSG/e+E9GbH4DkQ8y5jY3NblhoGens+zNVX1m"
                        + "ZaFy0qwRwwECAwQFBgcI",
            })
    void knowsThePasswordOfEachForm(String password, String text) {
        PasswordHash hash = PasswordHash.parse(text).orElseThrow();

        assertThat(hash.matches(bytes(password))).isTrue();
        assertThat(hash.matches(bytes(password + " "))).isFalse();
        assertThat(hash.matches(new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse",
                "{SHA}uwV8V6+Sj+hnE0JVaUrPsAaDRoI=", // no salt: looked up in a table
                "{SSHA}uwV8V6+Sj+hnE0JVaUrPsAaDRoI=",
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "$1$salt$qJH7.N4xYta3aEG/dfqo/0",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=9999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=4,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$2a$31$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "$pbkdf2-sha256$999999999$c2FsdHNhbHQ$f1qhN9YsPiA.FWAKgBg.Zbb3eu4rJdCMOZr6RaDOADY",
                "$pbkdf2-sha256$1000$c2FsdHNhbHQ$f1qh",
                "$pbkdf2-sha256$1000$c2FsdHNhbHQ$f1qhf1qhf1qhf1qhf1qhf1qhf", // ends in the middle of a byte
            })
    void refusesWhatIsNoHashOrCostsTooMuch(String text) {
        assertThat(PasswordHash.parse(text)).isEmpty();
    }

    @Test
    void v010_refusesAHashOfAMillionCharactersAtOnce() {
        assertThat(PasswordHash.parse("$argon2id$" + "=".repeat(1_000_000))).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        Argon2Hash made = Argon2Hash.of(bytes("correct horse"), new HashingCost(64, 2, 1), new SecureRandom());

        Argon2Hash read = Argon2Hash.parse(made.encoded()).orElseThrow();

        assertThat(made.encoded()).startsWith("$argon2id$v=19$m=64,t=2,p=1$");
        assertThat(read.matches(bytes("correct horse"))).isTrue();
        assertThat(read.encoded()).isEqualTo(made.encoded());
    }

    @Test
    void showsNoHashAsText() {
        String text = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHash.parse(text).orElseThrow().toString()).doesNotContain("CTFh");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
