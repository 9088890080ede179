package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.junit.jupiter.api.Test;

/** What every preflight rule owes. Extended for each rule, with an answer that is as it should be and one that is not. */
public abstract class PreflightRuleContract {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

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
        this.rule = rule;
        this.good = good;
        this.bad = bad;
    }

    @Test
    final void findsNothingWhereNothingIsWrong() {
        assertThat(rule.check(good)).isEmpty();
    }

    @Test
    final void findsWhatIsWrong() {
        assertThat(rule.check(bad)).isNotEmpty();
    }

    @Test
    final void wordsWhatItFindsWithTheArgumentsItGives() {
        Properties texts = Bundle.read(rule.getClass(), Bundle.ENGLISH);

        for (Finding finding : rule.check(bad)) {
            String key = "finding." + finding.id();
            assertThat(texts.stringPropertyNames()).contains(key);
            assertThat(finding.arguments().keySet())
                    .as("arguments of %s", key)
                    .containsAll(ARGUMENT.matcher(texts.getProperty(key))
                            .results()
                            .map(MatchResult::group)
                            .map(argument -> argument.substring(1, argument.length() - 1))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    final void standsAnAnswerWithoutAttributesAndFacts() {
        List<Finding> findings = rule.check(new Outgoing(bad.application(), Make.bob(), Attributes.NONE, Map.of()));

        assertThat(findings).isNotNull();
    }

    @Test
    final void servesManyThreadsAtOnce() {
        assertThat(Crowd.results(() -> rule.check(bad))).containsOnly(rule.check(bad));
    }
}
