package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.ResponseChecker;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsSignOnIT {

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server;
    private final AdminApi api;
    private final String project;
    private final String application;
    private final String user;

    AwsSignOnIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        String organization = api.organization("Example Works");
        this.project = api.project(organization, true);
        api.role(project, "user");
        this.user = api.user(organization, USER, PASSWORD);
        this.application = api.application(
                project,
                Map.of(
                        "name", "AWS access portal",
                        "protocol", "saml",
                        "template", "aws-identity-center",
                        "metadataXml", AwsRequest.metadata()));
        api.authorize(project, user, "user");
    }

    @Test
    void theLiteralRequestOfAwsEndsInAResponseThatAStrangerAccepts() {
        WebBrowser browser = new WebBrowser();
        AwsRequest request = AwsRequest.to(server.url() + "/saml/v2/SSO");

        Page login = start(browser, request);
        Page answer = browser.signIn(login, USER, PASSWORD);

        assertThat(answer.form().attr("action")).isEqualTo(AwsRequest.ACS);
        assertThat(answer.field("RelayState")).isEqualTo("state with blanks & signs");
        new ResponseChecker(Path.of("target", "aws-sign-on"), answer.field("SAMLResponse"))
                .isValidAgainstTheSchema()
                .isSignedBy(new WebBrowser()
                        .get(server.url() + "/saml/v2/certificate")
                        .body())
                .satisfiesIdentityCenter(request, USER);
    }

    @Test
    void f33_aSecondRequestIsAnsweredWithoutALoginPage() {
        WebBrowser browser = new WebBrowser();
        browser.signIn(start(browser, AwsRequest.to(server.url() + "/saml/v2/SSO")), USER, PASSWORD);

        Page answer = start(browser, AwsRequest.to(server.url() + "/saml/v2/SSO"));

        assertThat(answer.asksForPassword()).isFalse();
        assertThat(answer.field("SAMLResponse")).isNotEmpty();
    }

    @Test
    void t205_theGuidesOlderAddressTakesTheRequestToo() {
        WebBrowser browser = new WebBrowser();

        Page login = start(browser, AwsRequest.to(server.url() + "/saml/SSO"));

        assertThat(browser.signIn(login, USER, PASSWORD).field("SAMLResponse")).isNotEmpty();
    }

    @Test
    void t231_theSameRequestFromAnotherBrowserIsRefusedWithAReferenceNumber() {
        AwsRequest request = AwsRequest.to(server.url() + "/saml/v2/SSO");
        start(new WebBrowser(), request);

        Page refused = start(new WebBrowser(), request);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reference(refused)).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void theActivityExplainsARefusedMessageUnderItsReferenceNumber() {
        AwsRequest request = new AwsRequest(
                "x", AwsRequest.to("https://other.example.com/saml").xml());

        Page refused = start(new WebBrowser(), request);

        assertThat(refused.status()).isEqualTo(400);
        String reference = reference(refused);
        Conditions.await(
                "the activity tells of " + reference,
                () -> api.get("/api/v1/audit?reference=" + reference).toString().contains("Destination"));
    }

    @Test
    void t136_somebodyWithoutAuthorizationIsToldSo() {
        String organization =
                api.get("/api/v1/users/" + user).get("organizationId").asText();
        String name = "bob" + System.nanoTime() + "@example.com";
        api.user(organization, name, PASSWORD);
        WebBrowser browser = new WebBrowser();

        Page answer = browser.signIn(start(browser, AwsRequest.to(server.url() + "/saml/v2/SSO")), name, PASSWORD);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("input[name=SAMLResponse]")).isEmpty();
    }

    @Test
    void v054_unknownNameAndWrongPasswordGetTheSameAnswer() {
        WebBrowser browser = new WebBrowser();
        Page login = start(browser, AwsRequest.to(server.url() + "/saml/v2/SSO"));

        Page wrong = browser.signIn(login, USER, "not-the-password");
        Page unknown = browser.signIn(wrong, "nobody@example.com", "not-the-password");

        assertThat(wrong.html().select("#input-error").text()).isEqualTo("Invalid username or password.");
        assertThat(unknown.html().select("#input-error").text()).isEqualTo("Invalid username or password.");
        assertThat(unknown.status()).isEqualTo(wrong.status());
    }

    @Test
    void thePreviewShowsTheMessageThatWouldBeSent() {
        String preview = api.get("/api/v1/applications/" + application + "/preview?userId=" + user)
                .toString();

        assertThat(preview).contains("nameid-format:emailAddress").contains(USER);
    }

    private Page start(WebBrowser browser, AwsRequest request) {
        String destination = request.xml().replaceAll("(?s).*Destination=\"([^\"]*)\".*", "$1");
        return browser.post(
                destination.startsWith(server.url()) ? destination : server.url() + "/saml/v2/SSO",
                Map.of("SAMLRequest", request.encoded(), "RelayState", "state with blanks & signs"));
    }

    private static String reference(Page page) {
        return page.html().text().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    }
}
