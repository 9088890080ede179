package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsSignOnIT {

    private final GatewrightServer server;
    private final AdminApi api;
    private final AwsPortal portal;

    AwsSignOnIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        this.portal = new AwsPortal(server);
    }

    @Test
    void theLiteralRequestOfAwsEndsInAResponseThatAStrangerAccepts() {
        WebBrowser browser = new WebBrowser();
        AwsRequest request = portal.request();

        Page login = portal.bring(browser, request);
        Page answer = browser.signIn(login, AwsPortal.USER, AwsPortal.PASSWORD);

        portal.accepts(answer, request);
    }

    @Test
    void f33_aSecondRequestIsAnsweredWithoutALoginPage() {
        WebBrowser browser = new WebBrowser();
        portal.signIn(browser);

        Page answer = portal.bring(browser, portal.request());

        assertThat(answer.asksForPassword()).isFalse();
        assertThat(answer.field("SAMLResponse")).isNotEmpty();
    }

    @Test
    void t205_theGuidesOlderAddressTakesTheRequestToo() {
        WebBrowser browser = new WebBrowser();

        Page login = portal.bring(browser, AwsRequest.to(server.url() + "/saml/SSO"), "/saml/SSO");

        assertThat(browser.signIn(login, AwsPortal.USER, AwsPortal.PASSWORD).field("SAMLResponse"))
                .isNotEmpty();
    }

    @Test
    void t231_theSameRequestFromAnotherBrowserIsRefusedWithAReferenceNumber() {
        AwsRequest request = portal.request();
        portal.bring(new WebBrowser(), request);

        Page refused = portal.bring(new WebBrowser(), request);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reference(refused)).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void t232_aRefusedMessageGetsAPageInTheBrowsersLanguage() {
        Page refused = portal.bring(new WebBrowser("de"), AwsRequest.to("https://other.example.com/saml"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("html").attr("lang")).isEqualTo("de");
        assertThat(refused.html().text()).contains("Referenznummer");
    }

    @Test
    void t260_v042_aRelayStateThatLooksLikeAnAddressIsHandedBackAsItCame() {
        String state = "javascript:alert(1)//https://evil.example.com";
        WebBrowser browser = new WebBrowser();
        AwsRequest request = portal.request();

        Page login = browser.post(
                server.url() + "/saml/v2/SSO", Map.of("SAMLRequest", request.encoded(), "RelayState", state));
        Page answer = browser.signIn(login, AwsPortal.USER, AwsPortal.PASSWORD);

        assertThat(answer.field("RelayState")).isEqualTo(state);
        assertThat(answer.form().attr("action")).isEqualTo(AwsRequest.ACS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/account", "/console/home", "/saml/v2/SSO"})
    void v043_noPageMayStandInAFrame(String path) throws Exception {
        HttpResponse<String> page = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build()
                .send(HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void theActivityExplainsARefusedMessageUnderItsReferenceNumber() {
        Page refused = portal.bring(new WebBrowser(), AwsRequest.to("https://other.example.com/saml"));

        assertThat(refused.status()).isEqualTo(400);
        String reference = reference(refused);
        Conditions.await(
                "the activity tells of " + reference,
                () -> api.get("/api/v1/audit?reference=" + reference).toString().contains("Destination"));
    }

    @Test
    void t136_somebodyWithoutAuthorizationIsToldSo() {
        String name = "bob" + System.nanoTime() + "@example.com";
        api.user(portal.organization(), name, AwsPortal.PASSWORD);
        WebBrowser browser = new WebBrowser();

        Page answer = browser.signIn(portal.bring(browser, portal.request()), name, AwsPortal.PASSWORD);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("input[name=SAMLResponse]")).isEmpty();
    }

    @Test
    void v054_unknownNameAndWrongPasswordGetTheSameAnswer() {
        WebBrowser browser = new WebBrowser();
        Page login = portal.bring(browser, portal.request());

        Page wrong = browser.signIn(login, AwsPortal.USER, "not-the-password");
        Page unknown = browser.signIn(wrong, "nobody@example.com", "not-the-password");

        assertThat(wrong.html().select("#input-error").text()).isEqualTo("Invalid username or password.");
        assertThat(unknown.html().select("#input-error").text()).isEqualTo("Invalid username or password.");
        assertThat(unknown.status()).isEqualTo(wrong.status());
    }

    @Test
    void thePreviewShowsTheMessageThatWouldBeSent() {
        String preview = api.get("/api/v1/applications/" + portal.application() + "/preview?userId=" + portal.user())
                .toString();

        assertThat(preview).contains("nameid-format:emailAddress").contains(AwsPortal.USER);
    }

    private static String reference(Page page) {
        return page.html().text().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    }
}
