package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.done;
import static org.gatewright.signon.TestBrowser.page;
import static org.gatewright.signon.TestBrowser.ticket;

import java.util.Optional;
import org.gatewright.session.Session;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.signon.LoginStep.Fault;
import org.gatewright.spi.protocol.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginFlowTest {

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void signsInAndGoesOnToTheApplication() {
        String ticket = ticket(browser.asks(crm()));

        LoginStep.Show show = (LoginStep.Show) browser.opens(ticket);
        Step step = done(browser.types(ticket, " Alice ", World.PASSWORD));

        assertThat(show.page().stage()).isEqualTo(LoginPage.Stage.PASSWORD);
        assertThat(show.page().applicationName()).contains("CRM");
        assertThat(answer(step)).isEqualTo("granted");
        assertThat(world.protocol.granted.get(0).subject().id()).isEqualTo(World.ALICE.userId());
    }

    @Test
    void t026_hintIsFilledInAndSaysNothingAboutTheName() {
        LoginStep.Show known = (LoginStep.Show) browser.opens(ticket(browser.asks(crm().hinting("alice"))));
        LoginStep.Show unknown = (LoginStep.Show) browser.opens(ticket(browser.asks(crm().hinting("mallory"))));

        assertThat(known.page().hint()).contains("alice");
        assertThat(unknown.page().hint()).contains("mallory");
        assertThat(known.page().stage()).isEqualTo(unknown.page().stage());
    }

    @Test
    void t041_cancelTellsTheApplication() {
        String ticket = ticket(browser.asks(crm()));

        assertThat(answer(browser.cancels(ticket))).isEqualTo("refused CANCELLED");
        assertThat(page(browser.cancels(ticket)).problem()).isEqualTo(Problem.ALREADY_USED);
        assertThat(world.reasons("sign-on.refused")).containsExactly("CANCELLED");
    }

    @Test
    void t131_twoTabsGetTheirOwnAnswers() {
        String first = ticket(browser.asks(crm()));
        String second = ticket(browser.asks(Asking.of(World.WIKI)));

        Step one = done(browser.types(first, "alice", World.PASSWORD));
        Step other = done(browser.types(second, "alice", World.PASSWORD));

        assertThat(answer(one)).isEqualTo("granted");
        assertThat(answer(other)).isEqualTo("granted");
        assertThat(world.protocol.answered)
                .extracting(request -> request.application().alias())
                .containsExactly("crm", "wiki");
    }

    @Test
    void t131_theOtherTabGoesOnWithTheSession() {
        String first = ticket(browser.asks(crm()));
        String second = ticket(browser.asks(Asking.of(World.WIKI)));
        browser.types(first, "alice", World.PASSWORD);

        assertThat(answer(done(browser.opens(second)))).isEqualTo("granted");
        assertThat(world.records("sign-in.granted")).hasSize(1);
    }

    @Test
    void t131_bothTabsAreInOneSessionAfterTwoLogins() {
        String first = ticket(browser.asks(crm()));
        String second = ticket(browser.asks(Asking.of(World.WIKI)));
        browser.types(first, "alice", World.PASSWORD);
        browser.types(second, "alice", World.PASSWORD);

        assertThat(world.sessions.sessions.ofPerson(World.ALICE.userId()))
                .singleElement()
                .extracting(Session::participations)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void t132_pageOpenForTooLong() {
        String ticket = ticket(browser.asks(crm()));
        world.clock.advance(PendingSignOn.LIFE);

        assertThat(page(done(browser.types(ticket, "alice", World.PASSWORD))).problem())
                .isEqualTo(Problem.EXPIRED);
        assertThat(world.protocol.granted).isEmpty();
    }

    @Test
    void t132_pageOpenForTooLongAlsoIfSignedInInAnotherTab() {
        String ticket = ticket(browser.asks(crm()));
        world.clock.advance(PendingSignOn.LIFE);
        browser.signsIn(Asking.of(World.WIKI), "alice");

        assertThat(page(done(browser.opens(ticket))).problem()).isEqualTo(Problem.EXPIRED);
        assertThat(page(done(browser.types(ticket, "alice", World.PASSWORD))).problem())
                .isEqualTo(Problem.EXPIRED);
        assertThat(world.protocol.granted).hasSize(1);
    }

    @Test
    void t133_doubleSubmitIsOneSignInAndOneResponse() {
        String ticket = ticket(browser.asks(crm()));
        String form = browser.formToken(ticket);
        browser.types(ticket, form, "alice", World.PASSWORD);

        Step second = done(browser.types(ticket, form, "alice", World.PASSWORD));

        assertThat(page(second).problem()).isEqualTo(Problem.ALREADY_USED);
        assertThat(world.protocol.granted).hasSize(1);
        assertThat(world.records("sign-in.granted")).hasSize(1);
    }

    @Test
    void t039_applicationMadeInactiveWhileTheLoginPageIsShown() {
        String ticket = ticket(browser.asks(crm()));
        world.applications.remove(World.CRM.id());

        Step.Explain page = page(done(browser.types(ticket, "alice", World.PASSWORD)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.arguments()).containsEntry("error", ProtocolError.UNKNOWN_APPLICATION.name());
        assertThat(world.protocol.granted).isEmpty();
    }

    @Test
    void v047_personMadeInactiveWhileTheLoginPageIsShown() {
        String ticket = ticket(browser.asks(crm()));
        world.deactivate(World.ALICE);

        assertAgain(browser.types(ticket, "alice", World.PASSWORD), Fault.WRONG);
        assertThat(world.reasons("sign-in.refused")).containsExactly("PERSON_NOT_ACTIVE");
    }

    @Test
    void signInWaitsForAPluginThatLeftAndGoesOnWhenItIsBack() {
        String ticket = ticket(browser.asks(crm()));
        world.pluginPresent = false;

        Step.Explain page = page(done(browser.types(ticket, "alice", World.PASSWORD)));
        world.pluginPresent = true;
        Step later = done(browser.types(ticket, "alice", World.PASSWORD));

        assertThat(page.problem()).isEqualTo(Problem.PLUGIN_MISSING);
        assertThat(page.status()).isEqualTo(503);
        assertThat(later).isInstanceOf(Step.Send.class);
    }

    @Test
    void v044_formOfAnotherPageIsRefusedAndNothingIsChecked() {
        String ticket = ticket(browser.asks(crm()));
        String other = ticket(browser.asks(Asking.of(World.WIKI)));

        assertAgain(browser.types(ticket, "", "alice", World.PASSWORD), Fault.EXPIRED_FORM);
        assertAgain(browser.types(ticket, browser.formToken(other), "alice", World.PASSWORD), Fault.EXPIRED_FORM);
        assertThat(world.passwordChecks).isEmpty();
    }

    @Test
    void v044_attackersTicketIsWorthNothingInTheVictimsBrowser() {
        TestBrowser attacker = world.browser();
        String planted = ticket(attacker.asks(crm()));
        browser.asks(crm());

        Step step = done(browser.types(planted, attacker.formToken(planted), "alice", World.PASSWORD));

        assertThat(page(step).problem()).isEqualTo(Problem.EXPIRED);
        assertThat(browser.session()).isEmpty();
        assertThat(page(browser.resumes(planted)).problem()).isEqualTo(Problem.EXPIRED);
    }

    @Test
    void v045_sessionKnownBeforeTheSignInIsNotTheOneAfterIt() {
        browser.useSession("A".repeat(43));

        browser.signsIn(crm(), "alice");

        assertThat(browser.session()).isPresent().isNotEqualTo(Optional.of("A".repeat(43)));
    }

    @Test
    void v045_newLoginEndsTheSessionBefore() {
        browser.signsIn(crm(), "alice");
        String before = browser.session().orElseThrow();
        browser.signsIn(crm().afresh(), "alice");

        TestBrowser thief = world.browser();
        thief.useSession(before);

        assertThat(thief.asks(crm())).isInstanceOf(Step.Login.class);
    }

    @Test
    void v045_ticketFromBeforeTheSignOutIsWorthNothing() {
        browser.signsIn(crm(), "alice");
        String open = ticket(browser.asks(crm().afresh()));
        browser.signsOut();

        assertThat(page(done(browser.types(open, "bob", World.PASSWORD))).problem())
                .isEqualTo(Problem.EXPIRED);
    }

    @Test
    void anotherPersonDoesNotInheritWhatTheFirstOneReached() {
        browser.signsIn(crm(), "alice");
        browser.signsIn(Asking.of(World.WIKI).afresh(), "bob");

        assertThat(world.sessions.sessions.ofPerson(World.ALICE.userId())).isEmpty();
        assertThat(world.sessions.sessions.ofPerson(World.BOB.userId()).get(0).participations())
                .extracting(part -> part.applicationId())
                .containsExactly("app-wiki");
        assertThat(world.reasons("session.ended")).containsExactly("ANOTHER_PERSON_SIGNED_IN");
    }

    @Test
    void tooManyAtOnceAreAskedToTryAgainAndNotCounted() {
        String ticket = ticket(browser.asks(crm()));
        world.busy = true;
        for (int i = 0; i < 10; i++) {
            assertAgain(browser.types(ticket, "alice", World.PASSWORD), Fault.BUSY);
        }
        world.busy = false;

        assertThat(answer(done(browser.types(ticket, "alice", World.PASSWORD)))).isEqualTo("granted");
    }

    @Test
    void whomADirectoryKnowsSignsInAndIsKnownFromThenOn() {
        world.strangers.put("dave", World.person("dave"));

        assertAgain(browser.types(ticket(browser.asks(crm())), "dave", "wrong"), Fault.WRONG);
        assertThat(answer(browser.signsIn(crm(), "dave"))).isEqualTo("granted");
        assertThat(world.byLoginName("dave")).isPresent();
    }

    @Test
    void nobodyIsLockedOutByADirectoryThatIsDownAndOthersGoOn() {
        world.strangers.put("dave", World.person("dave"));
        world.directoryDown = true;
        String ticket = ticket(browser.asks(crm()));
        for (int i = 0; i < 10; i++) {
            assertAgain(browser.types(ticket, "dave", World.PASSWORD), Fault.UNAVAILABLE);
        }
        assertThat(world.browser().signsIn(crm(), "alice")).isInstanceOf(Step.Send.class);
        world.directoryDown = false;

        assertThat(answer(done(browser.types(ticket, "dave", World.PASSWORD)))).isEqualTo("granted");
    }

    @Test
    void whoIsLockedOutIsAskedForInNoDirectory() {
        String ticket = ticket(browser.asks(crm()));
        for (int i = 0; i < 5; i++) {
            browser.types(ticket, "dave", "wrong");
        }
        world.strangers.put("dave", World.person("dave"));

        assertAgain(browser.types(ticket, "dave", World.PASSWORD), Fault.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "/account, /account",
        "/console, /console",
        "/console/applications?id=1&tab=connect, /console/applications?id=1&tab=connect",
        "'', /account",
        "https://evil.example/, /account",
        "//evil.example/console, /account",
        "/console//evil.example, /account",
        "/\\evil.example, /account",
        "/consolex, /account",
        "/console/../logout, /account",
        "/console.evil.example, /account",
        "'/console\r\nSet-Cookie: x', /account",
        "javascript:alert(1), /account"
    })
    void v041_loginOfOursLeadsToPagesOfOursAlone(String wanted, String path) {
        String ticket = ticket(browser.starts(wanted));

        Step step = done(browser.types(ticket, "alice", World.PASSWORD));

        assertThat(((Step.Go) step).path()).isEqualTo(path);
        assertThat(((Step.Go) browser.starts(wanted)).path()).isEqualTo(path);
    }

    @Test
    void signOutEndsTheSessionAndSaysSo() {
        browser.signsIn(crm(), "alice");
        String before = browser.session().orElseThrow();

        browser.signsOut();

        assertThat(browser.session()).isEmpty();
        TestBrowser thief = world.browser();
        thief.useSession(before);
        assertThat(thief.asks(crm())).isInstanceOf(Step.Login.class);
        assertThat(world.reasons("session.ended")).containsExactly("SIGNED_OUT");
    }

    @Test
    void nothingSecretIsPrinted() {
        Step login = browser.asks(crm());
        String ticket = ticket(login);

        String printed = login + " " + browser.opens(ticket) + " " + browser.seen() + " "
                + done(browser.types(ticket, "alice", World.PASSWORD));

        assertThat(printed)
                .doesNotContain(ticket)
                .doesNotContain(browser.session().orElseThrow())
                .doesNotContain(browser.formToken(ticket));
        assertThat(world.activity.toString())
                .doesNotContain(ticket)
                .doesNotContain(World.PASSWORD)
                .doesNotContain(browser.session().orElseThrow());
    }

    private static void assertAgain(LoginStep step, Fault fault) {
        assertThat(step).isInstanceOf(LoginStep.Again.class);
        assertThat(((LoginStep.Again) step).fault()).isEqualTo(fault);
    }

    private static Asking crm() {
        return Asking.of(World.CRM);
    }
}
