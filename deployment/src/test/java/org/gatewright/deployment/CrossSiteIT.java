package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.browser.Relying;
import org.gatewright.deployment.browser.TlsFront;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** Behind a proxy with https, as operators have it: applications are other sites, and browsers are strict about those. */
class CrossSiteIT {

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    @Test
    void t279_aRequestPostedFromAnotherSiteKeepsTheSession() {
        try (TlsFront front = new TlsFront(Path.of("target", "tls-front"));
                GatewrightServer server =
                        GatewrightServer.start(Start.named("cross-site").arguments("--public-url", front.url()));
                Relying crm = new Relying(front.url() + "/saml/v2/SSO");
                Chromium browser = Chromium.speaking("en")) {
            front.to(server.url());
            new AdminApi(server).tenant("Example Works", crm.provider().metadata(), USER, PASSWORD);

            browser.open(crm.start());
            browser.follow(By.tagName("button"));
            browser.fill("username", USER);
            browser.fill("password", PASSWORD);
            browser.follow(By.cssSelector("main button.primary"));
            Map<String, String> first = arrived(browser, crm, Map.of());

            browser.open(crm.start());
            browser.follow(By.tagName("button"));
            arrived(browser, crm, first);

            browser.open(front.url() + "/account");
            assertThat(browser.findAll(By.id("password"))).isEmpty();
            isForOtherSites(browser.cookie("__Host-gatewright"));
        }
    }

    /** The answer after another one. */
    private static Map<String, String> arrived(Chromium browser, Relying crm, Map<String, String> before) {
        Conditions.await(
                "an answer arrives by itself",
                () -> "Arrived".equals(browser.title()) && !crm.answer().equals(before));
        assertThat(crm.answer()).containsKey("SAMLResponse");
        return crm.answer();
    }

    private static void isForOtherSites(Cookie session) {
        assertThat(session.getSameSite()).isEqualTo("None");
        assertThat(session.isSecure()).isTrue();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
    }
}
