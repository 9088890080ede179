package org.gatewright.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetersTest {

    private enum Rule {
        NOT_ALLOWED
    }

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);
    private final Stages stages = new Stages(meters);

    @Test
    void countsEachOutcomeOfEachProtocolByItself() {
        meters.signOn("saml", SignOnOutcome.GRANTED);
        meters.signOn("saml", SignOnOutcome.GRANTED);
        meters.signOn("other", SignOnOutcome.REFUSED);

        assertThat(signOns("saml", "GRANTED")).isEqualTo(2);
        assertThat(signOns("other", "REFUSED")).isEqualTo(1);
    }

    @Test
    void showsOutcomesThatHaveNotHappenedAsZero() {
        meters.signOn("saml", SignOnOutcome.GRANTED);

        assertThat(signOns("saml", "FAILED")).isZero();
    }

    @Test
    void countsRefusalsByTheirRule() {
        meters.refusal(Rule.NOT_ALLOWED);

        assertThat(registry.get("gatewright.refusals")
                        .tag("rule", "NOT_ALLOWED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void timesAStageThatFails() {
        assertThatThrownBy(() -> stages.run(Stage.SIGN, () -> {
                    throw new IllegalStateException("no key");
                }))
                .hasMessage("no key");

        assertThat(timer("sign").count()).isEqualTo(1);
    }

    @Test
    void endsAStageOnce() {
        Stages.Running deciding = stages.begin(Stage.DECIDE);
        deciding.end();
        deciding.end();

        assertThat(timer("decide").count()).isEqualTo(1);
    }

    @Test
    void sortsTimesIntoBucketsFromATenthOfAMillisecondToFiveSeconds() {
        var buckets = timer("hash").takeSnapshot().histogramCounts();

        assertThat(buckets[0].bucket(TimeUnit.MICROSECONDS)).isEqualTo(100);
        assertThat(buckets[buckets.length - 1].bucket(TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void countsAnewWhenAPluginComesBack() {
        AtomicLong calls = new AtomicLong(7);
        meters.pluginArrived("saml", calls::get, () -> 0, () -> 0);
        meters.pluginLeft("saml");
        assertThat(registry.find("gatewright.plugin.calls").functionTimer()).isNull();

        meters.pluginArrived("saml", () -> 1, () -> 0, () -> 0);

        assertThat(registry.get("gatewright.plugin.calls").functionTimer().count())
                .isEqualTo(1);
    }

    @Test
    void takesItsMetersAway() {
        meters.signOn("saml", SignOnOutcome.GRANTED);
        meters.nodeCache("people", () -> 1, () -> 2, () -> 3);

        meters.close();

        assertThat(registry.getMeters()).isEmpty();
    }

    private double signOns(String protocol, String outcome) {
        return registry.get("gatewright.sign.ons")
                .tags("protocol", protocol, "outcome", outcome)
                .counter()
                .count();
    }

    private Timer timer(String stage) {
        return registry.get("gatewright.stage").tag("stage", stage).timer();
    }
}
