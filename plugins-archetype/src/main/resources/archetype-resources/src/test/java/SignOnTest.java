package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.spi.preflight.Finding;
import org.gatewright.testkit.InMemoryBrowser;
import org.gatewright.testkit.InMemoryServer;
import org.gatewright.testkit.Make;
import org.gatewright.testkit.Page;
import org.gatewright.testkit.PlainProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plugin in whole sign-ons, on a server in memory. */
class SignOnTest {

    private final InMemoryServer server = InMemoryServer.of(new ExamplePlugin(), new PlainProtocol());
    private final InMemoryBrowser browser = server.browser();

    @BeforeEach
    void register() {
        server.register(PlainProtocol.ID, "crm", PlainProtocol.at("https://crm.example.com/in"));
        server.check("crm", BlankValueRule.ID);
    }

    @Test
    void releasesTheInitials() {
        server.map("crm", InitialsMapper.ID, true, Make.settings());
        browser.send(PlainProtocol.ID, PlainProtocol.signOn("crm", "request-1"));

        Page page = browser.signIn(Make.alice());

        assertThat(page)
                .isInstanceOfSatisfying(
                        Page.SignedOn.class,
                        signedOn -> assertThat(signedOn.release().attributes().values("initials"))
                                .containsExactly("AL"));
    }

    @Test
    void leavesThemOutForAPersonWithoutName() {
        server.map("crm", InitialsMapper.ID, false, Make.settings());
        browser.send(PlainProtocol.ID, PlainProtocol.signOn("crm", "request-1"));

        Page page = browser.signIn(Make.bob());

        assertThat(page)
                .isInstanceOfSatisfying(Page.SignedOn.class, signedOn -> {
                    assertThat(signedOn.release().attributes().all()).isEmpty();
                    assertThat(signedOn.omitted()).hasSize(1);
                });
    }

    @Test
    void warnsOfABlankValue() {
        assertThat(new BlankValueRule().check(Make.outgoing(Make.alice(), Make.attribute("team", ""))))
                .extracting(Finding::arguments)
                .containsExactly(Make.map("name", "team"));
    }
}
