package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.ResponseChecker;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;

/** The AWS access portal as an application, and Alice, who may use it. One for a server at the most: AWS chose its entity id. */
final class AwsPortal {

    static final String USER = "alice@example.com";
    static final String PASSWORD = "a-long-enough-password";
    static final String RELAY_STATE = "state with blanks & signs";

    private final GatewrightServer server;
    private final String organization;
    private final String application;
    private final String user;

    /** Sets it up in an organization of its own. */
    AwsPortal(GatewrightServer server) {
        AdminApi api = new AdminApi(server);
        this.server = server;
        this.organization = api.organization("Example Works");
        String project = api.project(organization, true);
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

    String organization() {
        return organization;
    }

    String application() {
        return application;
    }

    /** Id of Alice. */
    String user() {
        return user;
    }

    /** A new request, as the portal sends it. */
    AwsRequest request() {
        return AwsRequest.to(server.url() + "/saml/v2/SSO");
    }

    /** Brings a request; what it says of its destination does not matter. */
    Page bring(WebBrowser browser, AwsRequest request) {
        return bring(browser, request, "/saml/v2/SSO");
    }

    /** Brings a request to one of the addresses that take it. */
    Page bring(WebBrowser browser, AwsRequest request, String path) {
        return browser.post(server.url() + path, Map.of("SAMLRequest", request.encoded(), "RelayState", RELAY_STATE));
    }

    /** Brings a new request and signs Alice in. */
    Page signIn(WebBrowser browser) {
        return browser.signIn(bring(browser, request()), USER, PASSWORD);
    }

    /** Checks an answer as a stranger would who knows nothing but what the server publishes. */
    void accepts(Page answer, AwsRequest request) {
        assertThat(answer.form().attr("action")).isEqualTo(AwsRequest.ACS);
        assertThat(answer.field("RelayState")).isEqualTo(RELAY_STATE);
        new ResponseChecker(Path.of("target", "aws-sign-on"), answer.field("SAMLResponse"))
                .isValidAgainstTheSchema()
                .isSignedBy(certificate())
                .satisfiesIdentityCenter(request, USER);
    }

    /** The certificate that the server publishes. */
    String certificate() {
        return new WebBrowser().get(server.url() + "/saml/v2/certificate").body();
    }
}
