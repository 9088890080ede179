package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.done;
import static org.gatewright.signon.TestBrowser.page;
import static org.gatewright.signon.TestBrowser.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatewright.setting.Policies;
import org.gatewright.setting.SessionPolicy;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.signon.LoginStep.Fault;
import org.gatewright.spi.protocol.Level;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void t031_passwordAloneIsAskedWhenNoMoreIsDemanded() {
        assertThat(answer(browser.signsIn(crm(), "carol"))).isEqualTo("granted");
        assertThat(world.protocol.granted.get(0).level()).isEqualTo(Level.PASSWORD);
    }

    @Test
    void t031_bothAreAskedWhenTheSecondFactorIsDemanded() {
        String ticket = ticket(browser.asks(strong()));

        LoginStep afterPassword = browser.types(ticket, "carol", World.PASSWORD);
        Step end = done(browser.typesCode(ticket, " 123 456 "));

        assertThat(stage(afterPassword)).isEqualTo(LoginPage.Stage.CODE);
        assertThat(answer(end)).isEqualTo("granted");
        assertThat(world.protocol.granted.get(0).level()).isEqualTo(Level.SECOND_FACTOR);
    }

    @Test
    void nobodyIsSignedInByThePasswordWhenMoreIsDemanded() {
        String ticket = ticket(browser.asks(strong()));

        browser.types(ticket, "carol", World.PASSWORD);

        assertThat(browser.session()).isEmpty();
        assertThat(world.sessions.entries.size()).isZero();
        assertThat(world.records("sign-in.granted")).isEmpty();
    }

    @Test
    void codeAloneSignsNobodyIn() {
        String ticket = ticket(browser.asks(strong()));

        LoginStep step = browser.typesCode(ticket, World.CODE);

        assertThat(stage(step)).isEqualTo(LoginPage.Stage.PASSWORD);
        assertThat(world.protocol.granted).isEmpty();
    }

    @Test
    void passwordFormSentTwiceShowsTheCodePageAgain() {
        String ticket = ticket(browser.asks(strong()));
        browser.types(ticket, "carol", World.PASSWORD);

        assertThat(stage(browser.types(ticket, "carol", World.PASSWORD))).isEqualTo(LoginPage.Stage.CODE);
        assertThat(world.passwordChecks).hasSize(1);
    }

    @Test
    void t034_sessionAtPasswordAsksOnlyForTheCode() {
        browser.signsIn(crm(), "carol");
        String before = browser.session().orElseThrow();
        world.clock.advance(Duration.ofMinutes(30));

        String ticket = ticket(browser.asks(strong()));
        assertThat(stage(browser.opens(ticket))).isEqualTo(LoginPage.Stage.CODE);
        Step end = done(browser.typesCode(ticket, World.CODE));

        assertThat(answer(end)).isEqualTo("granted");
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
        assertThat(world.protocol.granted.get(1).authenticatedAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void t034_secondFactorDoesNotProlongTheSession() {
        Instant signedInAt = world.clock.instant();
        browser.signsIn(crm(), "carol");
        world.clock.advance(Duration.ofMinutes(30));

        browser.typesCode(ticket(browser.asks(strong())), World.CODE);

        assertThat(world.protocol.granted.get(1).expiresAt()).isEqualTo(signedInAt.plus(Duration.ofHours(12)));
    }

    @Test
    void t034_laterLowerDemandIsMetByTheSession() {
        String ticket = ticket(browser.asks(strong()));
        browser.types(ticket, "carol", World.PASSWORD);
        browser.typesCode(ticket, World.CODE);

        assertThat(answer(browser.asks(crm()))).isEqualTo("granted");
        assertThat(answer(browser.asks(strong()))).isEqualTo("granted");
    }

    @Test
    void t035_secondFactorThatIsTooOldIsAskedForAgain() {
        Policies usual = Policies.INITIAL;
        world.policies = new Policies(
                usual.password(),
                usual.lockout(),
                usual.login(),
                new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12), Duration.ofMinutes(30)),
                usual.branding());
        String first = ticket(browser.asks(strong()));
        browser.types(first, "carol", World.PASSWORD);
        browser.typesCode(first, World.CODE);
        world.clock.advance(Duration.ofMinutes(29));
        assertThat(answer(browser.asks(strong()))).isEqualTo("granted");

        world.clock.advance(Duration.ofMinutes(1));

        assertThat(answer(browser.asks(crm()))).isEqualTo("granted");
        String ticket = ticket(browser.asks(strong()));
        assertThat(stage(browser.opens(ticket))).isEqualTo(LoginPage.Stage.CODE);
        assertThat(answer(done(browser.typesCode(ticket, World.CODE)))).isEqualTo("granted");
    }

    @Test
    void passwordOfASessionThatEndedDoesNotCountForTheCode() {
        browser.signsIn(crm(), "carol");
        String ticket = ticket(browser.asks(strong()));
        world.sessions
                .sessions
                .ofPerson(World.CAROL.userId())
                .forEach(session -> world.sessions.sessions.end(session.id()));

        LoginStep step = browser.typesCode(ticket, World.CODE);

        assertThat(stage(step)).isEqualTo(LoginPage.Stage.PASSWORD);
        assertThat(world.protocol.granted).hasSize(1);
    }

    @Test
    void t036_personWithoutSecondFactorIsToldWhy() {
        Step.Explain page = page(browser.signsIn(strong(), "alice"));

        assertThat(page.problem()).isEqualTo(Problem.LEVEL_NOT_REACHED);
        assertThat(answer(browser.resumes(page.ticket().orElseThrow()))).isEqualTo("refused LEVEL_NOT_REACHED");
    }

    @Test
    void t036_thereIsNoLoop() {
        browser.signsIn(strong(), "alice");

        Step.Explain page = page(browser.asks(strong()));

        assertThat(page.problem()).isEqualTo(Problem.LEVEL_NOT_REACHED);
    }

    @Test
    void v046_policyDemandsTheSecondFactorWhateverTheApplicationAsks() {
        world.policies = World.policies(true, 5);
        String ticket = ticket(browser.asks(crm()));

        assertThat(stage(browser.types(ticket, "carol", World.PASSWORD))).isEqualTo(LoginPage.Stage.CODE);
    }

    @Test
    void policyThatBecameStricterHoldsForSessionsThatAreOpen() {
        browser.signsIn(crm(), "carol");
        world.policies = World.policies(true, 5);

        String ticket = ticket(browser.asks(crm()));

        assertThat(stage(browser.opens(ticket))).isEqualTo(LoginPage.Stage.CODE);
        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("refused LOGIN_NEEDED");
        assertThat(stage(browser.opens(ticket(browser.starts("/console"))))).isEqualTo(LoginPage.Stage.CODE);
    }

    @Test
    void whoIsObligedToHaveASecondFactorSetsItUpAtOnce() {
        world.policies = World.policies(true, 5);
        String ticket = ticket(browser.asks(crm()));

        LoginPage first = shown(browser.types(ticket, "alice", World.PASSWORD));
        world.clock.advance(Duration.ofSeconds(20));
        LoginPage afterWrongCode = shown(browser.typesCode(ticket, "000000"));
        LoginPage afterReload = shown(browser.opens(ticket));
        Step end = done(browser.typesCode(ticket, World.CODE));

        assertThat(first.stage()).isEqualTo(LoginPage.Stage.ENROL);
        assertThat(first.form()).isPresent();
        assertThat(afterWrongCode.form()).isEqualTo(first.form());
        assertThat(afterReload.form()).isEqualTo(first.form());
        assertThat(answer(end)).isEqualTo("granted");
        assertThat(world.protocol.granted.get(0).level()).isEqualTo(Level.SECOND_FACTOR);
        assertThat(world.records("second-factor.enrolled")).hasSize(1);
    }

    @Test
    void wrongCodesLockOutLikeWrongPasswords() {
        String ticket = ticket(browser.asks(strong()));
        browser.types(ticket, "carol", World.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.typesCode(ticket, "000000"))
                    .isInstanceOfSatisfying(LoginStep.Again.class, again -> assertThat(again.fault())
                            .isEqualTo(Fault.WRONG));
        }

        assertThat(browser.typesCode(ticket, World.CODE)).isInstanceOf(LoginStep.Again.class);
        assertThat(world.protocol.granted).isEmpty();
        assertThat(world.reasons("sign-in.refused")).endsWith("LOCKED_OUT");
    }

    @Test
    void whoIsAskedIsShownTheSameFormUntilTheAnswerIsRight() {
        String ticket = ticket(browser.asks(strong()));

        LoginPage first = shown(browser.types(ticket, "carol", World.PASSWORD));

        assertThat(shown(browser.typesCode(ticket, "000000")).form()).isEqualTo(first.form());
        assertThat(shown(browser.opens(ticket)).form()).isEqualTo(first.form());
        assertThat(world.forms).hasSize(1);
    }

    @Test
    void whoHasToSetOneUpChoosesWhereThereAreSeveral() {
        world.policies = World.policies(true, 5);
        world.factors = List.of("totp", "sms");
        String ticket = ticket(browser.asks(crm()));

        LoginPage choice = shown(browser.types(ticket, "alice", World.PASSWORD));
        LoginPage chosen = shown(browser.chooses(ticket, "sms"));
        LoginPage anew = shown(browser.chooses(ticket, ""));
        LoginPage unknown = shown(browser.chooses(ticket, "carrier-pigeon"));
        LoginPage other = shown(browser.chooses(ticket, "totp"));

        assertThat(choice.stage()).isEqualTo(LoginPage.Stage.CHOOSE);
        assertThat(choice.factors()).containsExactly("totp", "sms");
        assertThat(chosen.stage()).isEqualTo(LoginPage.Stage.ENROL);
        assertThat(chosen.form().orElseThrow().factor()).isEqualTo("sms");
        assertThat(anew.stage()).isEqualTo(LoginPage.Stage.CHOOSE);
        assertThat(unknown.stage()).isEqualTo(LoginPage.Stage.CHOOSE);
        assertThat(other.form().orElseThrow().factor()).isEqualTo("totp");
        assertThat(answer(done(browser.typesCode(ticket, World.CODE)))).isEqualTo("granted");
    }

    @Test
    void whoHasOneCanNotSetUpAnotherOnTheWay() {
        world.policies = World.policies(true, 5);
        String ticket = ticket(browser.asks(crm()));
        browser.types(ticket, "carol", World.PASSWORD);

        assertThat(stage(browser.chooses(ticket, "totp"))).isEqualTo(LoginPage.Stage.CODE);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void nobodyGetsInWhileTheSecondFactorCanNotBeAskedFor() {
        world.factorsGone = true;
        String ticket = ticket(browser.asks(strong()));

        LoginPage told = shown(browser.types(ticket, "carol", World.PASSWORD));
        browser.typesCode(ticket, World.CODE);

        assertThat(told.stage()).isEqualTo(LoginPage.Stage.UNAVAILABLE);
        assertThat(told.factors()).containsExactly("totp");
        assertThat(browser.session()).isEmpty();
        assertThat(world.protocol.granted).isEmpty();
        assertThat(world.reasons("sign-in.refused")).isEmpty();

        world.factorsGone = false;

        assertThat(stage(browser.opens(ticket))).isEqualTo(LoginPage.Stage.CODE);
        assertThat(answer(done(browser.typesCode(ticket, World.CODE)))).isEqualTo("granted");
    }

    @Test
    void aFactorThatFailsOrWaitsLocksNobodyOut() {
        String ticket = ticket(browser.asks(strong()));
        browser.types(ticket, "carol", World.PASSWORD);

        for (int i = 0; i < 8; i++) {
            assertThat(fault(browser.typesCode(ticket, ""))).isEqualTo(Fault.WAITING);
        }
        world.factorsGone = true;
        for (int i = 0; i < 8; i++) {
            assertThat(fault(browser.typesCode(ticket, World.CODE))).isEqualTo(Fault.UNAVAILABLE);
        }
        world.factorsGone = false;

        assertThat(answer(done(browser.typesCode(ticket, World.CODE)))).isEqualTo("granted");
    }

    @Test
    void whoseFactorIsTakenAwayMeanwhileStartsOver() {
        String ticket = ticket(browser.asks(strong()));
        browser.types(ticket, "carol", World.PASSWORD);
        world.secondFactors.clear();

        assertThat(stage(browser.typesCode(ticket, World.CODE))).isEqualTo(LoginPage.Stage.PASSWORD);
        assertThat(browser.session()).isEmpty();
    }

    private static Fault fault(LoginStep step) {
        return ((LoginStep.Again) step).fault();
    }

    private static LoginPage shown(LoginStep step) {
        return step instanceof LoginStep.Again again ? again.page() : ((LoginStep.Show) step).page();
    }

    private static LoginPage.Stage stage(LoginStep step) {
        return shown(step).stage();
    }

    private static Asking crm() {
        return Asking.of(World.CRM);
    }

    private static Asking strong() {
        return crm().at(Level.SECOND_FACTOR);
    }
}
