package org.gatewright.testkit;

import java.util.Map;
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

    private static final Person ALICE = Make.person();

    private final Owed owed;
    private final SecondFactor factor;

    /**
     * The factor to test.
     *
     * @param factor it keeps nothing: the same one is asked as if each call came on another node
     */
    protected SecondFactorContract(SecondFactor factor) {
        owed = Owed.by("factor", factor);
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
        Challenge challenge = challenge(remembered);

        Verdict verdict = verify(false, remembered, challenge, rightAnswer(challenge, false, remembered));

        owed.that(verdict instanceof Verdict.Accepted, "answers %s to the right answer".formatted(name(verdict)));
    }

    @Test
    final void aWrongAnswerIsRefused() {
        Map<String, String> remembered = enrolled();
        Challenge challenge = challenge(remembered);

        Verdict verdict = verify(false, remembered, challenge, wrongAnswer(challenge));

        owed.that(verdict instanceof Verdict.Refused, "answers %s to a wrong answer".formatted(name(verdict)));
    }

    @Test
    final void hasATextForAllThatItShowsAndAsks() {
        Set<String> keys = new TreeSet<>();
        collect(enrol(), keys);
        collect(challenge(enrolled()), keys);

        owed.texts(factor.getClass(), keys);
    }

    private Challenge enrol() {
        return owed.answer("enrol", () -> factor.enrol(ALICE));
    }

    private Challenge challenge(Map<String, String> remembered) {
        return owed.answer("challenge", () -> factor.challenge(ALICE, remembered));
    }

    private Map<String, String> enrolled() {
        Challenge challenge = enrol();
        Verdict verdict = verify(true, Map.of(), challenge, rightAnswer(challenge, true, Map.of()));
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.remembered();
        }
        throw new AssertionError("factor " + factor.id() + " answers " + name(verdict)
                + " to the right answer to the form that sets it up");
    }

    private Verdict verify(
            boolean enrolling, Map<String, String> remembered, Challenge challenge, Map<String, String> answer) {
        Settings typed = owed.answer(
                "the answer that this test gives",
                () -> DeclaredSettings.checked(challenge.fields(), new Settings(answer)));
        Attempt attempt = new Attempt(ALICE, enrolling, remembered, challenge.state(), typed);
        return owed.answer("verify", () -> factor.verify(attempt));
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName();
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
