package org.example.word;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Setting;

/** A word that the person makes up and types unseen ever after. */
final class Word implements SecondFactor {

    private static final Setting WORD = Setting.of("word", Setting.Type.SECRET).mandatory();

    @Override
    public String id() {
        return "word";
    }

    @Override
    public Challenge enrol(Person person) {
        return new Challenge(
                List.of(new Shown.Sentence("factor.word.whose", Map.of("name", person.userName()))),
                List.of(WORD),
                Map.of());
    }

    @Override
    public Challenge challenge(Person person, Map<String, String> remembered) {
        return Challenge.asking(WORD);
    }

    @Override
    public Verdict verify(Attempt attempt) {
        String typed = attempt.typed().required(WORD.key());
        return attempt.enrolling() || typed.equals(attempt.remembered().get(WORD.key()))
                ? new Verdict.Accepted(Map.of(WORD.key(), typed))
                : new Verdict.Refused();
    }
}
