package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.ticket;

import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.junit.jupiter.api.Test;

/** What the meters say after a sign-on. */
class CountingTest {

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void countsWhatWasGranted() {
        browser.signsIn(crm(), "alice");

        assertThat(signOns("GRANTED")).isEqualTo(1);
        assertThat(logins("GRANTED", "NONE")).isEqualTo(1);
    }

    @Test
    void timesEachStageOnce() {
        browser.signsIn(crm(), "alice");
        long before = times("decide");

        browser.asks(crm());

        assertThat(times("decide")).isEqualTo(before + 1);
        assertThat(Stream.of("map", "sign", "record").map(this::times)).containsOnly(2L);
        assertThat(times("login")).isEqualTo(1);
    }

    @Test
    void countsWhatWasRefusedByItsRule() {
        browser.asks(crm().silently());

        assertThat(signOns("REFUSED")).isEqualTo(1);
        assertThat(refusals("LOGIN_NEEDED")).isEqualTo(1);
    }

    @Test
    void countsWhatCouldNotBeTrusted() {
        world.protocol.broken = Optional.of(new ProtocolException(ProtocolError.STALE, "IssueInstant", "then", "now"));

        browser.asks(crm());

        assertThat(signOns("UNTRUSTED")).isEqualTo(1);
        assertThat(refusals("STALE")).isEqualTo(1);
    }

    @Test
    void countsWhatAPluginBroke() {
        world.protocol.broken = Optional.of(new PluginFailure("fake", "Protocol.read", new IllegalStateException()));

        browser.asks(crm());

        assertThat(signOns("FAILED")).isEqualTo(1);
    }

    @Test
    void countsLoginsThatWereNotRight() {
        browser.types(ticket(browser.asks(crm())), "alice", "wrong");
        browser.types(ticket(browser.asks(crm())), "mallory", World.PASSWORD);

        assertThat(logins("REFUSED", "WRONG_PASSWORD")).isEqualTo(1);
        assertThat(logins("REFUSED", "UNKNOWN_NAME")).isEqualTo(1);
    }

    @Test
    void countsLoginsThatWereNotChecked() {
        world.busy = true;

        browser.types(ticket(browser.asks(crm())), "alice", World.PASSWORD);

        assertThat(logins("BUSY", "NONE")).isEqualTo(1);
        assertThat(logins("GRANTED", "NONE")).isZero();
    }

    private double signOns(String outcome) {
        return world.meters
                .get("gatewright.sign.ons")
                .tags("protocol", "fake", "outcome", outcome)
                .counter()
                .count();
    }

    private double refusals(String rule) {
        return world.meters
                .get("gatewright.refusals")
                .tag("rule", rule)
                .counter()
                .count();
    }

    private double logins(String outcome, String reason) {
        return world.meters
                .get("gatewright.logins")
                .tags("outcome", outcome, "reason", reason)
                .counter()
                .count();
    }

    private long times(String stage) {
        return world.meters.get("gatewright.stage").tag("stage", stage).timer().count();
    }

    private static Asking crm() {
        return Asking.of(World.CRM);
    }
}
