package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.done;
import static org.gatewright.signon.TestBrowser.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.user.LoginRecord;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final int LIMIT = 5;

    private final World world = new World();
    private final TestBrowser browser = world.browser();
    private final String ticket = ticket(browser.asks(Asking.of(World.CRM)));

    @Test
    void v055_tooManyWrongPasswordsLockThePersonOutForEveryBrowser() {
        fail("alice", LIMIT);

        TestBrowser other = new TestBrowser(world, "198.51.100.7");
        LoginStep step = other.types(ticket(other.asks(Asking.of(World.CRM))), "alice", World.PASSWORD);

        assertThat(step).isInstanceOf(LoginStep.Again.class);
        assertThat(world.reasons("sign-in.locked-out")).containsExactly("TOO_MANY_FAILURES");
        assertThat(world.reasons("sign-in.refused")).endsWith("LOCKED_OUT");
    }

    @Test
    void lockedLooksLikeAWrongPassword() {
        LoginStep.Again wrong = (LoginStep.Again) browser.types(ticket, "alice", "wrong");
        fail("alice", LIMIT);
        LoginStep.Again locked = (LoginStep.Again) browser.types(ticket, "alice", World.PASSWORD);

        assertThat(locked).isEqualTo(wrong);
    }

    @Test
    void v055_wrongPasswordsAtTheChangeOfOnesOwnCountToo() {
        LoginRecord alice = world.byLoginName("alice").orElseThrow();
        Browser place = browser.seen();
        for (int i = 0; i < LIMIT; i++) {
            assertThatThrownBy(() -> world.proving.again(alice, place, () -> {
                        throw DomainException.of(ErrorCode.PASSWORD_WRONG).at("current");
                    }))
                    .isInstanceOf(DomainException.class);
        }
        List<String> changed = new ArrayList<>();

        assertThatThrownBy(() -> world.proving.again(alice, place, () -> changed.add("password")))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.PASSWORD_WRONG));

        assertThat(changed).isEmpty();
        assertThat(world.reasons("sign-in.locked-out")).containsExactly("TOO_MANY_FAILURES");
        assertThat(browser.types(ticket, "alice", World.PASSWORD)).isInstanceOf(LoginStep.Again.class);
    }

    @Test
    void whatIsWrongWithANewPasswordDoesNotCount() {
        LoginRecord alice = world.byLoginName("alice").orElseThrow();
        for (int i = 0; i < 2 * LIMIT; i++) {
            assertThatThrownBy(() -> world.proving.again(alice, browser.seen(), () -> {
                        throw DomainException.of(ErrorCode.PASSWORD_TOO_SHORT).at("password");
                    }))
                    .isInstanceOf(DomainException.class);
        }

        assertThat(answer(browser.signsIn(Asking.of(World.CRM), "alice"))).isEqualTo("granted");
    }

    @Test
    void isUnlockedByTime() {
        fail("alice", LIMIT);
        world.clock.advance(Duration.ofMinutes(15));

        assertThat(answer(browser.signsIn(Asking.of(World.CRM), "alice"))).isEqualTo("granted");
    }

    @Test
    void attemptsWhileLockedDoNotProlongIt() {
        fail("alice", LIMIT);
        world.clock.advance(Duration.ofMinutes(9));
        fail("alice", 3);
        world.clock.advance(Duration.ofMinutes(6));

        assertThat(answer(browser.signsIn(Asking.of(World.CRM), "alice"))).isEqualTo("granted");
    }

    @Test
    void successForgetsTheFailures() {
        for (int round = 0; round < 3; round++) {
            String open = ticket(browser.asks(Asking.of(World.CRM).afresh()));
            for (int i = 0; i < LIMIT - 1; i++) {
                browser.types(open, "alice", "wrong");
            }
            assertThat(answer(done(browser.types(open, "alice", World.PASSWORD))))
                    .isEqualTo("granted");
        }
    }

    @Test
    void othersAreNotLockedOut() {
        fail("alice", LIMIT);

        assertThat(answer(done(browser.types(ticket, "bob", World.PASSWORD)))).isEqualTo("granted");
    }

    @Test
    void v055_oneAddressMayNotTryManyNames() {
        for (int name = 0; name < LIMIT * 20; name++) {
            browser.types(ticket, "nobody" + name, "wrong");
        }

        assertThat(browser.types(ticket, "alice", World.PASSWORD)).isInstanceOf(LoginStep.Again.class);
        TestBrowser elsewhere = new TestBrowser(world, "198.51.100.7");
        assertThat(answer(elsewhere.signsIn(Asking.of(World.CRM), "alice"))).isEqualTo("granted");
    }

    @Test
    void ownAccountIsNoWayToGoOnGuessing() {
        for (int name = 0; name < LIMIT * 20; name++) {
            String open = ticket(browser.asks(Asking.of(World.CRM).afresh()));
            browser.types(open, "nobody" + name, "wrong");
            browser.types(open, "bob", World.PASSWORD);
        }

        assertThat(browser.types(ticket, "alice", World.PASSWORD)).isNotInstanceOf(LoginStep.Show.class);
        String open = ticket(browser.asks(Asking.of(World.CRM).afresh()));
        assertThat(browser.types(open, "alice", World.PASSWORD)).isInstanceOf(LoginStep.Again.class);
    }

    @Test
    void v054_unknownNameGetsTheSameAnswerAfterTheSameWork() {
        LoginStep.Again known = (LoginStep.Again) browser.types(ticket, "alice", "wrong");
        LoginStep.Again unknown = (LoginStep.Again) browser.types(ticket, "mallory", "wrong");
        fail("alice", LIMIT);
        world.deactivate(World.BOB);
        LoginStep.Again locked = (LoginStep.Again) browser.types(ticket, "alice", "wrong");
        LoginStep.Again inactive = (LoginStep.Again) browser.types(ticket, "bob", "wrong");

        assertThat(unknown).isEqualTo(known);
        assertThat(locked).isEqualTo(known);
        assertThat(inactive).isEqualTo(known);
        assertThat(world.passwordChecks).hasSize(LIMIT + 4);
        assertThat(world.passwordChecks.get(1)).isEmpty();
        assertThat(world.passwordChecks.get(0)).isEqualTo(Optional.of(World.ALICE.userId()));
    }

    @Test
    void zeroIsNoLimit() {
        world.policies = World.policies(false, 0);
        fail("alice", 50);

        assertThat(answer(done(browser.types(ticket, "alice", World.PASSWORD)))).isEqualTo("granted");
        assertThat(world.records("sign-in.locked-out")).isEmpty();
    }

    @Test
    void typedNameThatIsNobodysIsNotRecorded() {
        browser.types(ticket, "my password in the wrong field", "x");

        assertThat(world.activity.toString()).doesNotContain("my password");
        assertThat(world.reasons("sign-in.refused")).containsExactly("UNKNOWN_NAME");
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(browser.types(ticket, name, "wrong")).isInstanceOf(LoginStep.Again.class);
        }
    }
}
