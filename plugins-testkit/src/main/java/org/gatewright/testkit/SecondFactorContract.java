package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

/** What every second factor owes. Extended for each factor, with the answers that a person who has it gives. */
public abstract class SecondFactorContract {

    private static final Person ALICE = new Person(
            "alice",
            "alice@example.com",
            "Example",
            Map.of("email", "alice@example.com", "displayName", "Alice Archer"));

    private final SecondFactor factor;

    /**
     * The factor to test.
     *
     * @param factor it keeps nothing: the same one is asked as if each call came on another node
     */
    protected SecondFactorContract(SecondFactor factor) {
        this.factor = factor;
    }

    /**
     * The right answer to a challenge, by the keys of its fields.
     *
     * @param challenge what the person is shown
     * @param enrolling whether it sets the factor up
     * @param remembered what the factor remembers of the person; empty while enrolling
     */
    protected abstract Map<String, String> rightAnswer(
            Challenge challenge, boolean enrolling, Map<String, String> remembered);

    /**
     * An answer to a challenge of {@link SecondFactor#challenge} that is wrong and has the form its fields declare.
     *
     * @param challenge what the person is shown
     */
    protected abstract Map<String, String> wrongAnswer(Challenge challenge);

    @Test
    final void theRightAnswerSetsItUpAndIsAskedForEverAfter() {
        Map<String, String> remembered = enrolled();
        Challenge challenge = factor.challenge(ALICE, remembered);

        Verdict verdict = verify(false, remembered, challenge, rightAnswer(challenge, false, remembered));

        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    final void aWrongAnswerIsRefused() {
        Map<String, String> remembered = enrolled();
        Challenge challenge = factor.challenge(ALICE, remembered);

        assertThat(verify(false, remembered, challenge, wrongAnswer(challenge))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    final void hasATextForAllThatItShowsAndAsks() {
        Properties texts = Bundle.read(factor.getClass(), Bundle.ENGLISH);
        Set<String> keys = new TreeSet<>();
        collect(factor.enrol(ALICE), keys);
        collect(factor.challenge(ALICE, enrolled()), keys);

        assertThat(texts.stringPropertyNames()).containsAll(keys);
    }

    private Map<String, String> enrolled() {
        Challenge challenge = factor.enrol(ALICE);
        Verdict verdict = verify(true, Map.of(), challenge, rightAnswer(challenge, true, Map.of()));
        assertThat(verdict).as("answer to the form that sets it up").isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).remembered();
    }

    private Verdict verify(
            boolean enrolling, Map<String, String> remembered, Challenge challenge, Map<String, String> answer) {
        return factor.verify(new Attempt(
                ALICE, enrolling, remembered, challenge.state(), new Settings(new LinkedHashMap<>(answer))));
    }

    private void collect(Challenge challenge, Set<String> keys) {
        challenge.shown().forEach(shown -> keys.add(key(shown)));
        challenge.fields().stream()
                .map(Setting::key)
                .forEach(key -> keys.add("setting.factor." + factor.id() + "." + key + ".label"));
    }

    private static String key(Shown shown) {
        if (shown instanceof Shown.Sentence sentence) {
            return sentence.text();
        }
        if (shown instanceof Shown.Picture picture) {
            return picture.label();
        }
        if (shown instanceof Shown.Value value) {
            return value.label();
        }
        return ((Shown.Link) shown).label();
    }
}
