package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.WebBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whoever could sign on before the server stopped can do so afterwards, however it stopped. */
@TestInstance(Lifecycle.PER_CLASS)
class RestartIT {

    private final GatewrightServer server = GatewrightServer.start(Start.named("restart"));
    private final AdminApi api = new AdminApi(server);
    private final AwsPortal portal = new AwsPortal(server);
    private final String certificate = portal.certificate();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void signsOnAsBeforeAfterARestart() {
        WebBrowser lastMoment = new WebBrowser();
        portal.signIn(lastMoment);

        server.restart();

        assertThat(portal.certificate()).isEqualTo(certificate);
        AwsRequest request = portal.request();
        portal.accepts(portal.bring(lastMoment, request), request);
        signsOn();
    }

    @Test
    void signsOnAsBeforeAfterACrash() {
        String lastMoment = api.user(portal.organization(), "bob@example.com", AwsPortal.PASSWORD);

        server.crash();

        assertThat(api.get("/api/v1/users/" + lastMoment).get("userName").asText())
                .as("what the API has confirmed is kept")
                .isEqualTo("bob@example.com");
        assertThat(portal.certificate()).isEqualTo(certificate);
        signsOn();
        assertThat(api.get("/api/v1/audit/verification").has("broken")).isFalse();
    }

    private void signsOn() {
        WebBrowser browser = new WebBrowser();
        AwsRequest request = portal.request();
        portal.accepts(browser.signIn(portal.bring(browser, request), AwsPortal.USER, AwsPortal.PASSWORD), request);
    }
}
