package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses();

    @Test
    void whoeverWakesUpMuchTooLateStoodStill() {
        waited(100, 7_100);
        waited(100, 2_100);

        assertThat(pauses.nanos()).isEqualTo(Duration.ofSeconds(9).toNanos());
    }

    @Test
    void aBusyProcessorIsNoPause() {
        waited(100, 600);

        assertThat(pauses.nanos()).isZero();
    }

    private void waited(long wantedMillis, long reallyMillis) {
        pauses.waited(
                Duration.ofMillis(wantedMillis).toNanos(),
                Duration.ofMillis(reallyMillis).toNanos());
    }
}
