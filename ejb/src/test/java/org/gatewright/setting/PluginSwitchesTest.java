package org.gatewright.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.change.Changed;
import org.gatewright.thread.TestThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PluginSwitchesTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch applied = new CountDownLatch(1);
    private final PluginSwitches switches = new PluginSwitches() {
        @Override
        public void apply() {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("The database is away.");
            }
            applied.countDown();
        }
    };

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no framework injects anything here
    void start() {
        switches.threads = TestThreads.fresh();
        switches.start();
    }

    @AfterEach
    void stop() {
        switches.stop();
    }

    @Test
    void areReadAgainUntilTheDatabaseAnswers() throws InterruptedException {
        switches.changed(new Changed(Changed.Kind.PLUGIN, "cas"));

        assertThat(applied.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(reads).hasValue(2);
    }
}
