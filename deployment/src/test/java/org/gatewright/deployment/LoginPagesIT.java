package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.browser.Relying;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What people see who have nothing to administer: signing in, their own pages, and what went wrong. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginPagesIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final By SUBMIT = By.cssSelector("main button.primary");
    private static final By SIGN_OUT = By.cssSelector(".account-top button");
    private static final int SMALL_PHONE = 390;
    private static final int DESK = 1440;

    private final GatewrightServer server;
    private final AdminApi api;
    private final Relying crm;
    private final String alice = unique("alice");

    LoginPagesIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        this.crm = new Relying(server.url() + "/saml/v2/SSO");
        api.tenant("Example Works", crm.provider().metadata(), alice, PASSWORD);
    }

    @AfterAll
    void close() {
        crm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void pagesOfPeopleHaveNoBarriersInAnyThemeAndFitOnAPhone(String language) {
        try (Chromium browser = Chromium.speaking(language)) {
            SoftAssertions all = new SoftAssertions();
            browser.open(server.url() + "/account");
            isOpenToEverybody(browser, "login-" + language, all);
            signIn(browser, alice, "not-the-password");
            isOpenToEverybody(browser, "login-wrong-" + language, all);
            signIn(browser, alice, PASSWORD);
            isOpenToEverybody(browser, "account-" + language, all);
            for (String page : new String[] {"password", "second-factor", "tokens"}) {
                browser.open(server.url() + "/account/" + page);
                isOpenToEverybody(browser, page + "-" + language, all);
            }
            browser.follow(SIGN_OUT);
            isOpenToEverybody(browser, "signed-out-" + language, all);
            for (String address : new String[] {"/nothing-here", "/login?t=gone", "/saml/v2/SSO"}) {
                browser.open(server.url() + address);
                assertThat(browser.text()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
                isOpenToEverybody(browser, "problem" + address.replaceAll("\\W", "-") + "-" + language, all);
            }
            all.assertAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theSecondFactorHasNoBarriersEither(String language) {
        String strict = api.organization("Strict Works");
        api.send(
                "PATCH",
                "/api/v1/organizations/" + strict + "/policies",
                Map.of("login", Map.of("secondFactorRequired", true, "organizationInLoginName", false)));
        String bob = unique("bob");
        api.user(strict, bob, PASSWORD);
        try (Chromium browser = Chromium.speaking(language)) {
            SoftAssertions all = new SoftAssertions();
            browser.open(server.url() + "/account");
            signIn(browser, bob, PASSWORD);
            assertThat(browser.findAll(By.id("otp"))).hasSize(1);
            isOpenToEverybody(browser, "enrol-" + language, all);
            browser.fill("otp", "000000");
            browser.follow(SUBMIT);
            assertThat(browser.findAll(By.id("input-error"))).hasSize(1);
            isOpenToEverybody(browser, "enrol-wrong-" + language, all);
            all.assertAll();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Chromium browser = Chromium.speaking("en")) {
            browser.open(server.url() + "/account");
            browser.press(alice, Keys.TAB);
            browser.press("not-the-password", Keys.TAB);
            browser.pressToLeave(Keys.ENTER);
            assertThat(browser.find(By.id("input-error")).getText()).isEqualTo("Invalid username or password.");
            browser.press(PASSWORD);
            browser.pressToLeave(Keys.ENTER);

            assertThat(browser.address()).isEqualTo(server.url() + "/account");
        }
    }

    @Test
    void t068_theAnswerPostsItselfAndWithoutScriptsByAButton() {
        try (Chromium browser = Chromium.speaking("en")) {
            browser.open(crm.start());
            browser.follow(By.tagName("button"));
            assertThat(browser.text()).contains("CRM");
            signIn(browser, alice, PASSWORD);
            Conditions.await("the answer arrives by itself", () -> "Arrived".equals(browser.title()));
            isAnAnswer();
        }
        try (Chromium browser = Chromium.speaking("en")) {
            browser.withoutScripts();
            browser.open(crm.start());
            browser.follow(By.tagName("button"));
            signIn(browser, alice, PASSWORD);
            assertThat(browser.title()).isNotEmpty().isNotEqualTo("Arrived");
            browser.follow(By.tagName("button"));
            assertThat(browser.title()).isEqualTo("Arrived");
            isAnAnswer();
        }
    }

    @Test
    void aLinkSignsNobodyOut() {
        try (Chromium browser = Chromium.speaking("en")) {
            browser.open(server.url() + "/account");
            signIn(browser, alice, PASSWORD);

            browser.open(server.url() + "/logout");
            assertThat(browser.text()).contains("You are signed in.");
            browser.follow(SUBMIT);
            assertThat(browser.text()).contains("You are signed out");

            browser.open(server.url() + "/account");
            assertThat(browser.findAll(By.id("password"))).hasSize(1);
        }
    }

    @Test
    void theLoginPageIsSmall() {
        try (Chromium browser = Chromium.speaking("en")) {
            browser.open(server.url() + "/account");

            assertThat(browser.transferred()).isPositive().isLessThan(30_000);
        }
    }

    private void isAnAnswer() {
        Map<String, String> answer = crm.answer();
        assertThat(answer).containsEntry("RelayState", "here & there");
        assertThat(new String(
                        Base64.getDecoder().decode(answer.getOrDefault("SAMLResponse", "")), StandardCharsets.UTF_8))
                .contains(":Response ", "status:Success");
    }

    private static void signIn(Chromium browser, String name, String password) {
        browser.fill("username", name);
        browser.fill("password", password);
        browser.follow(SUBMIT);
    }

    private static void isOpenToEverybody(Chromium browser, String page, SoftAssertions all) {
        browser.prefer("light");
        browser.width(DESK);
        hasNoFaults(browser, page + ", light", all);
        browser.picture("people-" + page);
        browser.prefer("dark");
        browser.width(SMALL_PHONE);
        hasNoFaults(browser, page + " on a phone, dark", all);
        browser.picture("people-" + page + "-390-dark");
    }

    private static void hasNoFaults(Chromium browser, String page, SoftAssertions all) {
        all.assertThat(browser.barriers()).as("barriers of %s", page).isEmpty();
        all.assertThat(browser.scrollsSideways())
                .as("%s scrolls sideways", page)
                .isFalse();
    }

    private static String unique(String name) {
        return name + System.nanoTime() + "@example.com";
    }
}
