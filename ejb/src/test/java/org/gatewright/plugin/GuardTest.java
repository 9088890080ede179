package org.gatewright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gatewright.cache.TestClock;
import org.gatewright.failure.Reference;
import org.gatewright.plugin.PluginInfo.Failure;
import org.gatewright.spi.mapping.MappingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardTest {

    private static final Duration LIMIT = Duration.ofMillis(200);

    /** More calls than it takes to be trusted. */
    private static final int MANY = 100;

    private final TestClock clock = new TestClock();
    private final Watch watch = new Watch(LIMIT, TestRegistries::thread);
    private final ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};
    private final Guard guard = new Guard("example", loader, watch, clock);
    private final Door door = guard.door("Example.call");
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void start() {
        watch.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        watch.close();
    }

    @Test
    void callsAreMadeApartUntilSoManyHaveEndedInTime() {
        Thread first = door.call(Thread::currentThread);
        earnTrust();

        assertThat(first).isNotSameAs(Thread.currentThread());
        assertThat(door.<Thread>call(Thread::currentThread)).isSameAs(Thread.currentThread());
        assertThat(guard.calls()).isEqualTo(MANY + 2);
        assertThat(guard.failures()).isZero();
    }

    @Test
    void callThatNeverEndsIsCutOffAlthoughItIgnoresBeingInterrupted() {
        assertCutOff(this::hangForGood);

        assertThat(guard.failures()).isEqualTo(1);
        assertThat(guard.lastFailures())
                .containsExactly(
                        new Failure(clock.instant(), "Example.call", "took longer than 200 ms and was cut off"));
    }

    @Test
    void trustedCallThatHangsIsInterruptedAndTrustIsLost() {
        earnTrust();

        assertCutOff(this::hang);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(door.<Thread>call(Thread::currentThread)).isNotSameAs(Thread.currentThread());
        assertThat(guard.failures()).isEqualTo(1);
    }

    @Test
    void whatTheContractLetsItThrowGoesThroughAndNothingElse() {
        Door mapping = guard.door("Example.map", MappingException.class);
        MappingException declared = new MappingException("missing", Map.of());

        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> mapping.call(() -> {
                    throw declared;
                }))
                .isSameAs(declared);
        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(() -> {
                    throw declared;
                }))
                .withCause(declared);
        assertThat(guard.failures()).isEqualTo(1);
    }

    @Test
    void answerThatComesTooLateIsNotUsed() {
        earnTrust();

        assertCutOff(() -> {
            hang();
            return "late";
        });
    }

    @Test
    void threadsThatAPluginHoldsAreBoundedAndFurtherCallsAreRefusedSoon() {
        // The first makes this way in a suspect, which has four places.
        for (int i = 0; i < 1 + Trust.PLACES_OF_SUSPECTS; i++) {
            assertCutOff(this::hangForGood);
        }

        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(() -> "well again"))
                .withMessageContaining("earlier calls have not ended");
        assertThat(guard.call("Example.other", () -> "other calls go on")).isNotEmpty();
    }

    @Test
    void wayInThatHangsDoesNotHarmAnotherOfItsKind() {
        Trust shared = Trust.toEarn();
        Door hanging = guard.door("AttributeMapper.map", void.class, shared);
        Door fine = guard.door("AttributeMapper.map", void.class, shared);
        for (int i = 0; i < 1 + Trust.PLACES_OF_SUSPECTS; i++) {
            assertThatExceptionOfType(PluginFailure.class).isThrownBy(() -> hanging.call(this::hangForGood));
        }

        for (int i = 0; i < 2 * Trust.PLACES; i++) {
            assertThat(fine.<String>call(() -> "fine")).isEqualTo("fine");
        }
    }

    @Test
    void whoeverBehavesAgainIsTrustedAgain() {
        assertCutOff(this::hang);
        for (int i = 0; i < 11 * MANY; i++) {
            assertThat(door.<String>call(() -> "well again")).isNotEmpty();
        }

        assertThat(door.<Thread>call(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void timeInTheServerIsNotThePluginsAndIsNotInterrupted() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Supplier<String> slowServer = () -> {
            interrupted.set(waited(LIMIT.multipliedBy(3)));
            return "answer";
        };
        String apart = door.call(() -> watch.outside(slowServer));
        earnTrust();
        String here = door.call(() -> watch.outside(slowServer));

        assertThat(apart).isEqualTo(here).isEqualTo("answer");
        assertThat(interrupted).isFalse();
        assertThat(guard.failures()).isZero();
    }

    @Test
    void timeInWhichTheServerStoodStillIsNotThePlugins() {
        String answer = door.call(() -> {
            watch.pauses().waited(0, Duration.ofHours(1).toNanos());
            waited(LIMIT.multipliedBy(3));
            return "after the pause";
        });

        assertThat(answer).isEqualTo("after the pause");
        assertThat(guard.failures()).isZero();
    }

    @Test
    void serverMayCallAPluginForAnother() {
        Door inner = guard.door("Example.inner");
        for (int i = 0; i < 2 * MANY; i++) {
            String answer = door.call(
                    () -> watch.outside(() -> inner.<String>call(() -> watch.outside(() -> "from the server"))));

            assertThat(answer).isEqualTo("from the server");
        }
        assertThat(guard.failures()).isZero();
    }

    @Test
    void whatTheServerThrowsPassesThroughThePluginAsItIs() {
        IllegalStateException away = new IllegalStateException("the database is away");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> door.call(() -> watch.outside(() -> {
                    throw away;
                })))
                .isSameAs(away);
        assertThat(guard.failures()).isZero();
    }

    @Test
    void callThatWasCutOffGetsNothingOfTheServerAnyMore() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean served = new AtomicBoolean();
        assertCutOff(() -> {
            hangForGood();
            try {
                return watch.outside(() -> {
                    served.set(true);
                    return "served";
                });
            } finally {
                asked.countDown();
            }
        });
        end.countDown();

        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(served).isFalse();
    }

    @Test
    void whateverIsThrownIsContained() {
        for (int i = 0; i < MANY; i++) {
            List.<Throwable>of(
                            new StackOverflowError(),
                            new AssertionError("no"),
                            new NoClassDefFoundError("Gone"),
                            new InternalError(),
                            new Exception("checked"))
                    .forEach(this::assertContained);
        }
    }

    private void assertContained(Throwable thrown) {
        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(() -> thrower(thrown)))
                .withCause(thrown);
    }

    @Test
    void whatEndsTheProcessIsNotContained() {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> door.call(() -> thrower(new OutOfMemoryError("test"))));
    }

    @Test
    void threadIsLeftAsItWasFound() {
        earnTrust();
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        ClassLoader inside = door.call(() -> {
            ClassLoader seen = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(null);
            Thread.currentThread().interrupt();
            return seen;
        });

        assertThat(inside).isSameAs(loader);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptOfTheCallerIsKept() {
        earnTrust();
        Thread.currentThread().interrupt();

        assertThat(door.<String>call(() -> "fine")).isNotEmpty();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void callsMadeApartKeepTheReferenceOfTheRequest() {
        new Reference().enter();
        try {
            assertThat(door.<String>call(Reference::current)).isEqualTo(Reference.current());
        } finally {
            Reference.leave();
        }
    }

    @Test
    void remembersTheLastFailuresAndNothingOfTheirWords() {
        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(PluginFailure.class)
                    .isThrownBy(() -> door.call(() -> thrower(new IllegalStateException("alice is unknown"))));
        }

        assertThat(guard.lastFailures()).hasSize(10).allSatisfy(failure -> assertThat(failure.what())
                .startsWith("threw java.lang.IllegalStateException at org.gatewright.plugin.GuardTest.")
                .doesNotContain("alice"));
    }

    @Test
    void exceptionThatFailsToTellItsMessageIsContainedToo() {
        assertThatExceptionOfType(PluginFailure.class).isThrownBy(() -> door.call(() -> thrower(new Mute())));
    }

    private static final class Mute extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private void earnTrust() {
        for (int i = 0; i < MANY; i++) {
            door.call(() -> "fine");
        }
    }

    private void assertCutOff(Supplier<String> body) {
        assertThatExceptionOfType(PluginFailure.class)
                .isThrownBy(() -> door.call(body))
                .withMessageContaining("took longer than 200 ms");
    }

    /** Until it is interrupted. */
    private String hang() {
        waited(Duration.ofMinutes(1));
        return "late";
    }

    /** Until the test ends. */
    private String hangForGood() {
        while (waited(Duration.ofMinutes(1))) {
            // as plugins do that catch everything
        }
        return "late";
    }

    /** True if it was interrupted before the time or the test was over. */
    private boolean waited(Duration time) {
        try {
            end.await(time.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    @SuppressWarnings("unchecked") // so that a checked exception gets out, as from code in another language
    private static <X extends Throwable> String thrower(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
