package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.page;
import static org.gatewright.signon.TestBrowser.ticket;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.session.TestSessions;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;

class SignOnFlowTest {

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void answersWhatNeedsNoDecision() {
        Reply document = new Reply.Redirect(URI.create("https://example.com/"));

        assertThat(browser.sends(new Intent.Answer(document))).isEqualTo(new Step.Send(document, Cookies.UNCHANGED));
    }

    @Test
    void t011_loginWithoutSession() {
        assertThat(browser.asks(crm())).isInstanceOf(Step.Login.class);
        assertThat(world.protocol.refused).isEmpty();
    }

    @Test
    void t012_passiveWithoutSession() {
        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("refused LOGIN_NEEDED");
        assertThat(world.reasons("sign-on.refused")).containsExactly("LOGIN_NEEDED");
    }

    @Test
    void t013_passiveWithSession() {
        browser.signsIn(crm(), "alice");

        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("granted");
    }

    @Test
    void t014_secondRequestIsAnsweredAtOnce() {
        browser.signsIn(crm(), "alice");

        assertThat(answer(browser.asks(wiki()))).isEqualTo("granted");
        assertThat(world.records("sign-in.granted")).hasSize(1);
        assertThat(world.records("sign-on.granted")).hasSize(2);
    }

    @Test
    void t014_forcedLoginAsksAgainAndIsNew() {
        browser.signsIn(crm(), "alice");
        Optional<String> before = browser.session();
        world.clock.advance(Duration.ofMinutes(5));

        browser.signsIn(crm().afresh(), "alice");

        assertThat(world.protocol.granted.get(1).authenticatedAt()).isEqualTo(world.clock.instant());
        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void t014_forcedLoginIsNotAnsweredByTheSessionOfAnotherTab() {
        String forced = ticket(browser.asks(crm().afresh()));
        browser.signsIn(wiki(), "alice");

        assertThat(browser.opens(forced)).isInstanceOf(LoginStep.Show.class);
        assertThat(browser.resumes(forced)).isInstanceOf(Step.Login.class);
    }

    @Test
    void t233_passiveWithSessionPastItsIdleTime() {
        browser.signsIn(crm(), "alice");
        world.clock.advance(TestSessions.IDLE);

        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("refused LOGIN_NEEDED");
    }

    @Test
    void t233_passiveWithSessionEndedElsewhere() {
        browser.signsIn(crm(), "alice");
        world.sessions
                .sessions
                .ofPerson(World.ALICE.userId())
                .forEach(session -> world.sessions.sessions.end(session.id()));

        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("refused LOGIN_NEEDED");
    }

    @Test
    void t233_passiveWithSessionBelowTheLevel() {
        browser.signsIn(crm(), "carol");

        assertThat(answer(browser.asks(crm().silently().at(Level.SECOND_FACTOR))))
                .isEqualTo("refused LOGIN_NEEDED");
    }

    @Test
    void t234_forcedAndPassive() {
        browser.signsIn(crm(), "alice");

        assertThat(answer(browser.asks(crm().silently().afresh()))).isEqualTo("refused LOGIN_NEEDED");
    }

    @Test
    void t130_garbledCookieLeadsToLogin() {
        browser.useSession("%00garbled");
        assertThat(browser.asks(crm())).isInstanceOf(Step.Login.class);

        browser.useSession("B".repeat(43));
        assertThat(browser.asks(crm())).isInstanceOf(Step.Login.class);
    }

    @Test
    void t054_sessionEndsAtTheMaximumAfterTheSignIn() {
        Instant signedInAt = world.clock.instant();
        browser.signsIn(crm(), "alice");
        world.clock.advance(Duration.ofHours(1));

        browser.asks(wiki());

        assertThat(world.protocol.granted.get(1).expiresAt()).isEqualTo(signedInAt.plus(TestSessions.MAXIMUM));
    }

    @Test
    void t251_statesWhenThePersonReallySignedIn() {
        Instant signedInAt = world.clock.instant();
        browser.signsIn(crm(), "alice");
        for (int i = 0; i < 10; i++) {
            world.clock.advance(Duration.ofMinutes(7));
            browser.asks(wiki());
        }

        assertThat(world.protocol.granted).allSatisfy(signedOn -> {
            assertThat(signedOn.authenticatedAt()).isEqualTo(signedInAt);
            assertThat(signedOn.level()).isEqualTo(Level.PASSWORD);
        });
    }

    @Test
    void t252_sessionIndexIsAnotherOneForEachApplicationAndUnguessable() {
        browser.signsIn(crm(), "alice");
        browser.asks(wiki());
        browser.asks(crm());

        assertThat(world.protocol.granted)
                .extracting(signedOn -> signedOn.sessionIndex())
                .allSatisfy(index -> assertThat(index).hasSize(43));
        assertThat(world.protocol.granted.get(0).sessionIndex())
                .isNotEqualTo(world.protocol.granted.get(1).sessionIndex())
                .isEqualTo(world.protocol.granted.get(2).sessionIndex());
    }

    @Test
    void t069_stateGoesThroughTheLoginUnchangedAndNotIntoAnotherRequest() {
        String ticket = ticket(browser.asks(crm().keeping(Map.of("relayState", "ü \"<&' ", "empty", ""))));
        browser.types(ticket, "alice", World.PASSWORD);
        browser.asks(crm().keeping(Map.of()));

        assertThat(world.protocol.answered.get(0).state()).isEqualTo(Map.of("relayState", "ü \"<&' ", "empty", ""));
        assertThat(world.protocol.answered.get(1).state()).isEmpty();
    }

    @Test
    void t133_reloadGoesOnWithTheSameSignIn() {
        Asking once = crm().once("crm _1", soon());
        String ticket = ticket(browser.asks(once));

        assertThat(ticket(browser.asks(once))).isEqualTo(ticket);
        assertThat(answer(TestBrowser.done(browser.types(ticket, "alice", World.PASSWORD))))
                .isEqualTo("granted");
    }

    @Test
    void t133_backAfterTheResponseIsAClearPage() {
        Asking once = crm().once("crm _1", soon());
        String ticket = ticket(browser.asks(once));
        browser.types(ticket, "alice", World.PASSWORD);

        assertThat(page(TestBrowser.done(browser.opens(ticket))).problem()).isEqualTo(Problem.ALREADY_USED);
        assertReplayed(browser.asks(once));
        assertThat(world.protocol.granted).hasSize(1);
    }

    @Test
    void t231_sameRequestFromAnotherBrowser() {
        Asking once = crm().once("crm _1", soon());
        browser.asks(once);

        assertReplayed(world.browser().asks(once));
        assertThat(world.records("request.refused").get(0).details()).containsEntry("received", "crm _1");
    }

    @Test
    void v050_requestAnsweredFromTheSessionWorksOnce() {
        browser.signsIn(crm(), "alice");
        Asking once = wiki().once("wiki _1", soon());
        browser.asks(once);

        assertReplayed(browser.asks(once));
        assertReplayed(browser.asks(once.silently()));
        assertThat(world.protocol.granted).hasSize(2);
    }

    @Test
    void v050_refusedPassiveRequestWorksOnce() {
        Asking once = crm().silently().once("crm _1", soon());
        browser.asks(once);

        assertReplayed(browser.asks(once));
        assertThat(world.protocol.refused).hasSize(1);
    }

    @Test
    void requestThatCantBeTrustedIsToldToThePersonAlone() {
        world.protocol.broken = Optional.of(new ProtocolException(
                        ProtocolError.BAD_SIGNATURE, "Signature", "x".repeat(10_000), "a signature by the key of crm")
                .at(World.CRM));

        Step.Explain page = page(browser.asks(crm()));

        assertThat(page.problem()).isEqualTo(Problem.REQUEST_NOT_TRUSTED);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.arguments()).containsEntry("error", "BAD_SIGNATURE");
        assertThat(page.ticket()).isEmpty();
        assertThat(world.records("request.refused")).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).contains(page.reference());
            assertThat(entry.applicationId()).contains("app-crm");
            assertThat(entry.details().get("received")).hasSizeLessThan(400);
            assertThat(entry.details()).containsEntry("field", "Signature");
        });
    }

    @Test
    void requestThatTurnsOutNotToBeTrustedIsToldToThePersonAlone() {
        world.protocol.brokenLate = Optional.of(
                new ProtocolException(ProtocolError.MALFORMED_REQUEST, "NameIDPolicy", "x", "a name id format"));

        Step.Explain page = page(browser.signsIn(crm(), "alice"));

        assertThat(page.problem()).isEqualTo(Problem.REQUEST_NOT_TRUSTED);
        assertThat(page.arguments()).containsEntry("error", "MALFORMED_REQUEST");
        assertThat(world.records("request.refused")).hasSize(1);
    }

    @Test
    void pluginThatBreaksIsExplainedUnderANumber() {
        world.protocol.broken = Optional.of(new PluginFailure("fake", "Protocol.read", new IllegalStateException()));

        Step.Explain page = page(browser.asks(crm()));

        assertThat(page.problem()).isEqualTo(Problem.PLUGIN_FAILED);
        assertThat(page.status()).isEqualTo(500);
        assertThat(world.records("sign-on.failed")).singleElement().satisfies(entry -> assertThat(entry.reference())
                .contains(page.reference()));
    }

    @Test
    void t039_applicationMadeInactiveIsUnknown() {
        world.applications.remove(World.CRM.id());

        Step.Explain page = page(browser.asks(crm()));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.arguments()).containsEntry("error", ProtocolError.UNKNOWN_APPLICATION.name());
    }

    @Test
    void t135_personMadeInactiveBetweenTwoSignOns() {
        browser.signsIn(crm(), "alice");
        world.deactivate(World.ALICE);

        assertThat(browser.asks(wiki())).isInstanceOf(Step.Login.class);
        assertThat(world.protocol.granted).hasSize(1);
        assertThat(world.reasons("session.ended")).containsExactly("PERSON_NOT_ACTIVE");
        assertThat(world.sessions.entries.size()).isZero();
    }

    @Test
    void t235_sessionOfAnotherPersonLeadsToTheForm() {
        browser.signsIn(crm(), "bob");
        world.protocol.expectedPerson = Optional.of(World.ALICE.userId());

        String ticket = ticket(browser.asks(crm().hinting("alice")));

        assertThat(browser.opens(ticket)).isInstanceOf(LoginStep.Show.class);
        assertThat(answer(TestBrowser.done(browser.types(ticket, "alice", World.PASSWORD))))
                .isEqualTo("granted");
    }

    @Test
    void t235_whoeverSignsInMustBeThatPerson() {
        world.protocol.expectedPerson = Optional.of(World.ALICE.userId());

        assertThat(answer(browser.signsIn(crm(), "bob"))).isEqualTo("refused " + Refusal.OTHER_PERSON);
        assertThat(world.reasons("sign-on.refused")).containsExactly("OTHER_PERSON");
    }

    @Test
    void t235_passiveWithAnotherPersonsSession() {
        browser.signsIn(crm(), "bob");
        world.protocol.expectedPerson = Optional.of(World.ALICE.userId());

        assertThat(answer(browser.asks(crm().silently()))).isEqualTo("refused LOGIN_NEEDED");
    }

    @Test
    void hotPathWritesNothingToTheClusterOnceTheApplicationIsKnown() {
        browser.signsIn(crm(), "alice");
        browser.asks(wiki());
        int before = world.sessions.entries.writes();

        for (int i = 0; i < 20; i++) {
            browser.asks(wiki());
        }

        assertThat(world.sessions.entries.writes()).isEqualTo(before);
        assertThat(world.passwordChecks).hasSize(1);
    }

    private void assertReplayed(Step step) {
        Step.Explain page = page(step);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.arguments()).containsEntry("error", ProtocolError.REPLAYED.name());
    }

    private Instant soon() {
        return world.clock.instant().plus(Duration.ofMinutes(6));
    }

    private static Asking crm() {
        return Asking.of(World.CRM);
    }

    private static Asking wiki() {
        return Asking.of(World.WIKI);
    }
}
