package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.setting.InvalidSettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryServerTest {

    private final InMemoryServer server = InMemoryServer.of(new ChatPlugin(), new PlainProtocol());
    private final InMemoryBrowser browser = server.browser();

    @BeforeEach
    void register() {
        server.registerFrom("chat-room", "room", PlainProtocol.at("https://chat.example.com/in"));
    }

    @Test
    void leadsASignOnFromRequestToReply() {
        Page asked = ask("1");
        Page page = browser.signIn(Make.alice());

        assertThat(asked).isInstanceOf(Page.SignIn.class);
        assertThat(address(page)).isEqualTo("https://chat.example.com/in?person=alice");
        assertThat(ask("2")).isInstanceOfSatisfying(Page.SignedOn.class, again -> assertThat(
                        again.release().attributes().values("nickname"))
                .containsExactly("Alice Li"));
    }

    @Test
    void asksNobodyInSilence() {
        Page page = browser.send(PlainProtocol.ID, PlainProtocol.silentSignOn("room", "1"));

        assertThat(page).isInstanceOfSatisfying(Page.Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(Refusal.LOGIN_NEEDED));
    }

    @Test
    void tellsTheApplicationThatThePersonGaveUp() {
        ask("1");

        assertThat(address(browser.cancel())).endsWith("refused=CANCELLED");
    }

    @Test
    void distrustsARepeatedRequestUntilItIsTooOldAnyway() {
        ask("1");

        assertThat(ask("1")).isInstanceOfSatisfying(Page.Distrusted.class, page -> assertThat(
                        page.why().error())
                .isEqualTo(ProtocolError.REPLAYED));
        server.after(Duration.ofMinutes(6));
        assertThat(ask("1")).isInstanceOf(Page.SignIn.class);
    }

    @Test
    void followsTheFailurePolicyOfAMapper() {
        ask("1");
        assertThat(browser.signIn(Make.bob())).isInstanceOfSatisfying(Page.Refused.class, page -> assertThat(
                        page.fault().map(MappingException::fault))
                .contains("no-name"));

        server.register(PlainProtocol.ID, "room", PlainProtocol.at("https://chat.example.com/in"));
        server.map("room", "chat-nickname", false, Make.settings());
        assertThat(ask("2")).isInstanceOfSatisfying(Page.SignedOn.class, page -> assertThat(page.omitted())
                .hasSize(1));
    }

    @Test
    void sendsNothingThatARuleRefuses() {
        server.map("room", "chat-nickname", true, Make.settings("length", "20"));
        ask("1");

        assertThat(browser.signIn(Make.alice()))
                .isInstanceOfSatisfying(
                        Page.Refused.class, page -> assertThat(page.findings()).hasSize(1));
    }

    @Test
    void keepsOutWhoMayNotUseTheApplication() {
        server.keepOut(Make.alice(), "room");
        ask("1");

        assertThat(address(browser.signIn(Make.alice()))).endsWith("refused=NOT_ALLOWED");
    }

    @Test
    void endsTheSessionsThatTheApplicationMeans() {
        InMemoryBrowser other = server.browser();
        ask("1");
        browser.signIn(Make.alice());

        other.send(PlainProtocol.ID, PlainProtocol.signOut("room", "somebody"));
        assertThat(browser.isSignedIn()).isTrue();
        other.send(PlainProtocol.ID, PlainProtocol.signOut("room", "alice"));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void takesNoSettingThatDoesNotFit() {
        assertThatThrownBy(() -> server.change("room", "address", "nowhere"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("address");
    }

    private Page ask(String id) {
        return browser.send(PlainProtocol.ID, PlainProtocol.signOn("room", id));
    }

    private static String address(Page page) {
        return ((Reply.Redirect) page.reply()).to().toString();
    }
}
