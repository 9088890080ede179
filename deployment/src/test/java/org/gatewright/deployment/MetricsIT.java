package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of sign-ons that were good, and of those that were not. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIT {

    private static final String PASSWORD = "a-long-enough-password";

    private final GatewrightServer server;
    private final AdminApi api;
    private final ServiceProvider open = ServiceProvider.fresh("open");
    private final ServiceProvider closed = ServiceProvider.fresh("closed");
    private final String userName = "measured" + System.nanoTime() + "@example.com";

    MetricsIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        String organization = api.organization("Measured");
        register(api.project(organization, false), open);
        String onlyAuthorized = api.create(
                "/api/v1/organizations/" + organization + "/projects",
                Map.of("name", "Closed", "onlyAuthorized", true));
        register(onlyAuthorized, closed);
        api.user(organization, userName, PASSWORD);
    }

    @Test
    void countsSignOnsByOutcome() {
        Measurements before = Measurements.of(server);

        WebBrowser browser = signedIn();
        assertThat(Answer.of(bring(browser, open)).audience()).isEqualTo(open.entityId());
        assertThat(bring(browser, closed).status()).isEqualTo(403);
        assertThat(bring(browser, ServiceProvider.fresh("stranger")).status()).isEqualTo(400);

        Measurements after = Measurements.of(server);
        assertThat(rise(before, after, "gatewright_sign_ons_total", "protocol=\"saml\"", "outcome=\"GRANTED\""))
                .isEqualTo(2);
        assertThat(rise(before, after, "gatewright_sign_ons_total", "outcome=\"REFUSED\""))
                .isEqualTo(1);
        assertThat(rise(before, after, "gatewright_sign_ons_total", "outcome=\"UNTRUSTED\""))
                .isEqualTo(1);
        assertThat(rise(before, after, "gatewright_refusals_total", "rule=\"UNKNOWN_APPLICATION\""))
                .isEqualTo(1);
        assertThat(rise(before, after, "gatewright_refusals_total")).isEqualTo(2);
    }

    @Test
    void countsAttemptsToSignIn() {
        Measurements before = Measurements.of(server);

        WebBrowser browser = new WebBrowser();
        Page again = browser.signIn(bring(browser, open), userName, "not the password");
        assertThat(again.asksForPassword()).isTrue();
        assertThat(browser.signIn(again, userName, PASSWORD).status()).isEqualTo(200);

        Measurements after = Measurements.of(server);
        assertThat(rise(before, after, "gatewright_logins_total", "outcome=\"REFUSED\"", "reason=\"WRONG_PASSWORD\""))
                .isEqualTo(1);
        assertThat(rise(before, after, "gatewright_logins_total", "outcome=\"GRANTED\""))
                .isEqualTo(1);
        assertThat(rise(before, after, "gatewright_stage_seconds_count", "stage=\"hash\""))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "decide", "map", "sign", "record", "write"})
    void timesEveryStageOfASignOn(String stage) {
        WebBrowser browser = signedIn();
        Measurements before = Measurements.of(server);

        bring(browser, open);

        Measurements after = Measurements.of(server);
        String tag = "stage=\"" + stage + "\"";
        assertThat(rise(before, after, "gatewright_stage_seconds_count", tag)).isEqualTo(1);
        assertThat(rise(before, after, "gatewright_stage_seconds_sum", tag)).isPositive();
        assertThat(rise(before, after, "gatewright_stage_seconds_bucket", tag, "le=\"5.0\""))
                .isEqualTo(1);
    }

    @Test
    void countsCallsIntoPlugins() {
        WebBrowser browser = signedIn();
        Measurements before = Measurements.of(server);

        bring(browser, open);

        Measurements after = Measurements.of(server);
        assertThat(rise(before, after, "gatewright_plugin_calls_seconds_count", "plugin=\"saml\""))
                .isEqualTo(2);
        assertThat(rise(before, after, "gatewright_plugin_failures_total")).isZero();
    }

    @Test
    void showsThatASessionSparesTheDatabase() {
        WebBrowser browser = signedIn();
        bring(browser, open);
        Measurements before = Measurements.of(server);

        bring(browser, open);

        Measurements after = Measurements.of(server);
        assertThat(rise(before, after, "gatewright_node_cache_gets_total", "cache=\"applications\"", "result=\"hit\""))
                .isPositive();
        assertThat(rise(before, after, "gatewright_node_cache_gets_total", "cache=\"people\"", "result=\"miss\""))
                .isZero();
        assertThat(after.sum("gatewright_cache_entries", "cache=\"sessions\"")).isPositive();
    }

    @Test
    void showsNodesAndPool() {
        Measurements now = Measurements.of(server);

        assertThat(now.sum("gatewright_cluster_nodes")).isEqualTo(1);
        assertThat(now.sum("gatewright_cluster_expected")).isEqualTo(1);
        assertThat(now.sum("gatewright_hash_pool_size")).isPositive();
        assertThat(now.names()).contains("gatewright_hash_pool_busy", "gatewright_hash_pool_waiting");
    }

    private static double rise(Measurements before, Measurements after, String name, String... tags) {
        return after.sum(name, tags) - before.sum(name, tags);
    }

    /** A browser with a session, and the first answer behind it. */
    private WebBrowser signedIn() {
        WebBrowser browser = new WebBrowser();
        browser.signIn(bring(browser, open), userName, PASSWORD);
        return browser;
    }

    private void register(String project, ServiceProvider provider) {
        api.application(project, Map.of("name", "Measured", "protocol", "saml", "metadataXml", provider.metadata()));
    }

    private Page bring(WebBrowser browser, ServiceProvider provider) {
        String endpoint = server.url() + "/saml/v2/SSO";
        return browser.post(
                endpoint, Map.of("SAMLRequest", provider.request(endpoint).encoded()));
    }
}
