package org.gatewright.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import org.gatewright.credential.PasswordHasher.Verdict;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final String BCRYPT_OF_ABC = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

    private final CountingRandom random = new CountingRandom();
    private final PasswordHasher hasher = new PasswordHasher(new HashingCost(64, 1, 1), random);

    @Test
    void knowsWhatItHashed() {
        String hash = hasher.hash("correct horse");

        assertThat(hasher.verify(Optional.of(hash), "correct horse")).isEqualTo(new Verdict(true, Optional.empty()));
        assertThat(hasher.verify(Optional.of(hash), "wrong horse")).isEqualTo(new Verdict(false, Optional.empty()));
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
    }

    @Test
    void takesTheSameCharactersHoweverTheyAreComposed() {
        String hash = hasher.hash("Gr\u00fc\u00dfe");

        assertThat(hasher.verify(Optional.of(hash), "Gru\u0308\u00dfe").matches())
                .isTrue();
    }

    @Test
    void replacesAHashOfAnotherFormWhenThePasswordIsRight() {
        Verdict verdict = hasher.verify(Optional.of(BCRYPT_OF_ABC), "abc");

        assertThat(verdict.matches()).isTrue();
        String replacement = verdict.replacement().orElseThrow();
        assertThat(replacement).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(hasher.verify(Optional.of(replacement), "abc")).isEqualTo(new Verdict(true, Optional.empty()));
    }

    @Test
    void replacesAHashOfAnotherCost() {
        String older = new PasswordHasher(new HashingCost(32, 1, 1), new SecureRandom()).hash("correct horse");

        assertThat(hasher.verify(Optional.of(older), "correct horse").replacement())
                .isPresent();
    }

    @Test
    void v054_answersNoForANameNobodyHas() {
        assertThat(hasher.verify(Optional.empty(), "correct horse")).isEqualTo(new Verdict(false, Optional.empty()));
    }

    @Test
    void v054_computesAnArgon2HashForAWrongPasswordOfAnOldFormToo() {
        int before = random.calls;

        Verdict verdict = hasher.verify(Optional.of(BCRYPT_OF_ABC), "wrong");

        assertThat(verdict).isEqualTo(new Verdict(false, Optional.empty()));
        assertThat(random.calls).as("salts made").isEqualTo(before + 1);
    }

    @Test
    void v010_takesNoPasswordOfAMillionCharacters() {
        String hash = hasher.hash("");

        assertThat(hasher.verify(Optional.of(hash), "x".repeat(1_000_000)).matches())
                .as("cut to nothing, and a stored hash of nothing")
                .isFalse();
    }

    @Test
    void takesNoEmptyPassword() {
        assertThat(hasher.verify(Optional.of(hasher.hash("")), "").matches()).isFalse();
    }

    @Test
    void aStoredTextThatIsNoHashMatchesNothing() {
        assertThat(hasher.verify(Optional.of("plain"), "plain").matches()).isFalse();
    }

    private static final class CountingRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private int calls;

        @Override
        public void nextBytes(byte[] bytes) {
            calls++;
            super.nextBytes(bytes);
        }
    }
}
