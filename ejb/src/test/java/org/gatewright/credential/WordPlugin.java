package org.gatewright.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.factor.Attempt;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.factor.SecondFactor;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.factor.Verdict;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Setting;

/** Adds a second factor: a word that is shown, and asked for ever after. */
public final class WordPlugin implements Plugin {

    @Override
    public String id() {
        return "word";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Word());
    }

    private static final class Word implements SecondFactor {

        @Override
        public String id() {
            return "word";
        }

        @Override
        public Challenge enrol(Person person) {
            return new Challenge(
                    List.of(new Shown.Value("word", person.field("email").orElse("none"))),
                    List.of(Setting.of("word", Setting.Type.TEXT).mandatory()),
                    Map.of("word", "magic"));
        }

        @Override
        public Challenge challenge(Person person, Map<String, String> remembered) {
            return new Challenge(
                    List.of(),
                    List.of(Setting.of("word", Setting.Type.TEXT).mandatory()),
                    Map.of("times", remembered.getOrDefault("times", "")));
        }

        @Override
        public Verdict verify(Attempt attempt) {
            String typed = attempt.typed().required("word");
            if (typed.equals("later")) {
                return new Verdict.Waiting();
            }
            if (typed.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            Map<String, String> known = attempt.enrolling() ? attempt.state() : attempt.remembered();
            if (!typed.equals(known.get("word"))) {
                return new Verdict.Refused();
            }
            List<String> times =
                    new ArrayList<>(List.of(known.getOrDefault("times", "").split("")));
            return new Verdict.Accepted(Map.of("word", typed, "times", "x".repeat(times.size() + 1)));
        }
    }
}
