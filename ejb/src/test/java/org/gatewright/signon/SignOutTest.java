package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.page;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;

class SignOutTest {

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void applicationEndsTheSessionOfTheBrowserThatCarriesTheRequest() {
        browser.signsIn(Asking.of(World.CRM), "alice");

        Step step = browser.sends(signOut(World.CRM, true, Map.of("name", "alice")));

        assertThat(answer(step)).isEqualTo("signed out");
        assertThat(browser.session()).isEmpty();
        assertThat(world.sessions.entries.size()).isZero();
        assertThat(world.reasons("session.ended")).containsExactly("APPLICATION_ASKED");
    }

    @Test
    void aRequestThatNamesNoApplicationEndsTheSessionOfItsBrowser() {
        browser.signsIn(Asking.of(World.CRM), "alice");
        browser.asks(Asking.of(World.WIKI));

        Step step = browser.sends(new Intent.SignOutHere(new Reply.Redirect(URI.create("https://crm.example.com/"))));

        assertThat(step).isInstanceOf(Step.Send.class);
        assertThat(browser.session()).isEmpty();
        assertThat(world.sessions.entries.size()).isZero();
        assertThat(world.reasons("session.ended")).containsExactly("APPLICATION_ASKED");
        assertThat(world.browser()
                        .sends(new Intent.SignOutHere(new Reply.Redirect(URI.create("https://crm.example.com/")))))
                .as("nothing to end is no fault")
                .isInstanceOf(Step.Send.class);
    }

    @Test
    void tellsOfEachApplicationThatHadAPartInTheSession() {
        browser.signsIn(Asking.of(World.CRM), "alice");
        browser.asks(Asking.of(World.WIKI));

        browser.sends(signOut(World.CRM, true, Map.of("name", "alice")));

        assertThat(world.records("sign-on.ended"))
                .extracting(entry -> entry.applicationId().orElseThrow())
                .containsExactlyInAnyOrder(World.CRM.id(), World.WIKI.id());
        assertThat(world.records("sign-on.ended")).allSatisfy(entry -> assertThat(entry.details())
                .containsEntry("userName", "alice")
                .containsEntry("remembered.name", "alice")
                .containsKey("sessionIndex"));
    }

    @Test
    void v071_requestWithoutTheBrowsersSessionEndsNothing() {
        browser.signsIn(Asking.of(World.CRM), "alice");

        world.browser().sends(signOut(World.CRM, true, Map.of("name", "alice")));

        assertThat(answer(browser.asks(Asking.of(World.CRM)))).isEqualTo("granted");
    }

    @Test
    void t078_authenticatedRequestEndsTheSessionFromAnywhere() {
        browser.signsIn(Asking.of(World.CRM), "alice");
        String index = world.protocol.granted.get(0).sessionIndex();

        world.browser().sends(signOut(World.CRM, false, Map.of("sessionIndex", index)));

        assertThat(browser.asks(Asking.of(World.CRM))).isInstanceOf(Step.Login.class);
    }

    @Test
    void t265_nameAloneEndsEverySessionInWhichThatPersonUsedTheApplication() {
        TestBrowser second = world.browser();
        TestBrowser elsewhere = world.browser();
        browser.signsIn(Asking.of(World.CRM), "alice");
        second.signsIn(Asking.of(World.CRM), "alice");
        elsewhere.signsIn(Asking.of(World.WIKI), "alice");

        world.browser().sends(signOut(World.CRM, false, Map.of("name", "alice")));

        assertThat(browser.asks(Asking.of(World.CRM))).isInstanceOf(Step.Login.class);
        assertThat(second.asks(Asking.of(World.CRM))).isInstanceOf(Step.Login.class);
        assertThat(answer(elsewhere.asks(Asking.of(World.WIKI)))).isEqualTo("granted");
    }

    @Test
    void v049_anotherApplicationsSessionIndexEndsNothing() {
        browser.signsIn(Asking.of(World.CRM), "alice");
        browser.asks(Asking.of(World.WIKI));
        String wikis = world.protocol.granted.get(1).sessionIndex();

        world.browser().sends(signOut(World.CRM, false, Map.of("sessionIndex", wikis)));

        assertThat(answer(browser.asks(Asking.of(World.CRM)))).isEqualTo("granted");
    }

    @Test
    void v050_sameRequestAgainIsRefused() {
        Intent.SignOut once = new Intent.SignOut(
                World.CRM,
                Optional.of(new Intent.Once("crm _9", world.clock.instant().plus(Duration.ofMinutes(5)))),
                false,
                Map.of("name", "alice"),
                Map.of());
        browser.sends(once);

        assertThat(page(browser.sends(once)).arguments()).containsEntry("error", "REPLAYED");
    }

    private static Intent.SignOut signOut(Application application, boolean browserOnly, Map<String, String> subject) {
        return new Intent.SignOut(application, Optional.empty(), browserOnly, subject, Map.of());
    }
}
