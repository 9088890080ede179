package org.gatewright.testkit;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.junit.jupiter.api.Test;

/** What every preflight rule owes. Extended for each rule, with an answer that is as it should be and one that is not. */
public abstract class PreflightRuleContract {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final Owed owed;
    private final PreflightRule rule;
    private final Outgoing good;
    private final Outgoing bad;

    /**
     * The rule to test.
     *
     * @param good an answer in which it finds nothing
     * @param bad an answer in which it finds something
     */
    protected PreflightRuleContract(PreflightRule rule, Outgoing good, Outgoing bad) {
        owed = Owed.by("rule", rule);
        this.rule = rule;
        this.good = good;
        this.bad = bad;
    }

    @Test
    final void findsNothingWhereNothingIsWrong() {
        owed.none(check(good).stream().map(Finding::id).toList(), "finds something in the good answer");
    }

    @Test
    final void findsWhatIsWrong() {
        owed.that(!check(bad).isEmpty(), "finds nothing in the bad answer");
    }

    @Test
    final void wordsWhatItFindsWithTheArgumentsItGives() {
        Properties texts = Bundle.read(rule.getClass(), Bundle.ENGLISH);

        for (Finding finding : check(bad)) {
            String key = "finding." + finding.id();
            owed.texts(rule.getClass(), Set.of(key));
            owed.none(
                    ARGUMENT.matcher(texts.getProperty(key))
                            .results()
                            .map(match -> match.group(1))
                            .filter(argument -> !finding.arguments().containsKey(argument))
                            .toList(),
                    "does not give arguments that the text " + key + " has");
        }
    }

    @Test
    final void standsAnAnswerWithoutAttributesAndFacts() {
        check(new Outgoing(bad.application(), Make.bob(), Attributes.NONE, Map.of()));
    }

    @Test
    final void servesManyThreadsAtOnce() {
        List<Finding> expected = check(bad);

        owed.that(
                Crowd.results(() -> rule.check(bad)).stream().allMatch(expected::equals),
                "finds something else when many threads call at once");
    }

    private List<Finding> check(Outgoing outgoing) {
        return owed.answer("check", () -> rule.check(outgoing));
    }
}
